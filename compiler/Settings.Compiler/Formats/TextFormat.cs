using System.Collections.Immutable;

namespace Settings.Compiler.Formats;

/// <summary>Text that only its reader understands.</summary>
internal sealed class TextFormat : FileFormat
{
    public override string Name => "text";

    public override bool CanBeWrong => false;

    internal override ImmutableArray<string> Breaking(char before, bool isEscaped) => [];
}

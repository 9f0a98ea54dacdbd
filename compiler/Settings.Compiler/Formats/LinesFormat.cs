namespace Settings.Compiler.Formats;

/// <summary>Lines that only their reader understands, each of which stands for itself.</summary>
internal sealed class LinesFormat : FileFormat
{
    public override string Name => "lines";

    public override bool CanBeWrong => false;
}

using Settings.Compiler.Binding;
using Settings.Compiler.Text;

namespace Settings.Compiler.Verification.Formats;

/// <summary>TOML, as user data is read.</summary>
internal static class TomlFormat
{
    public static IReadOnlyList<VerificationFinding> Check(string text) =>
        [.. DocumentReader.Read(new SourceText("file", text)).Diagnostics.Select(d => new VerificationFinding(d.Span, $"{d.Rule.Name.Replace('-', ' ')} ({d.Code})"))];
}

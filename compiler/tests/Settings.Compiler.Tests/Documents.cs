using Settings.Compiler.Binding;
using Settings.Compiler.Text;

namespace Settings.Compiler.Tests;

/// <summary>Documents written in a test.</summary>
internal static class Documents
{
    /// <summary>Reads TOML that must be right.</summary>
    public static DocumentTable Read(string toml)
    {
        var document = DocumentReader.Read(new SourceText("test.toml", toml));
        return document.IsValid ? document.Root : throw new InvalidOperationException(document.Diagnostics[0].Message);
    }
}

namespace Settings.Compiler.Hosts.Code;

/// <summary>C#. Source: C# language specification, 6.4.5.6 and 12.8.3, and "Raw string literals".</summary>
public sealed class CSharpHost : CodeHost
{
    private static readonly EscapeStyle Escapes = new("0abfnrtve\\'\"", "\0\a\b\f\n\r\t\v\u001B\\'\"") { Numbers = "x4u4U8", IsKept = true };

    /// <inheritdoc/>
    public override string Name => "C#";

    /// <inheritdoc/>
    internal override CodeLanguage Language { get; } = new(
        "csharp",
        [
            Raw with { Prefix = "$", Interpolation = Interpolation.Braces },
            Raw,
            Verbatim with { Prefix = "$@", Interpolation = Interpolation.Braces },
            Verbatim with { Prefix = "@" },
            new("\"") { Prefix = "$", Escapes = Escapes, Interpolation = Interpolation.Braces },
            new("\"") { Escapes = Escapes },
            new("'") { Escapes = Escapes },
        ])
    {
        Prefixes = "$@",
        BraceCalls = ["Format"],
    };

    private static LiteralForm Raw => new("\"\"\"") { IsMultiline = true, IsRun = true, KeepsCarriageReturns = true, Layout = LiteralLayout.RawBlock };

    private static LiteralForm Verbatim => new("\"") { IsMultiline = true, DoublesQuote = true, KeepsCarriageReturns = true };

    /// <inheritdoc/>
    public override bool IsNamed(string name) => Path.GetExtension(name) is ".cs" or ".csx";
}

namespace Settings.Compiler.Hosts.Code;

/// <summary>Go. Source: The Go Programming Language Specification, "String literals".</summary>
public sealed class GoHost : CodeHost
{
    private static readonly EscapeStyle Escapes = new("abfnrtv\\'\"", "\a\b\f\n\r\t\v\\'\"") { Numbers = "x2u4U8", HasOctal = true, IsKept = true };

    /// <inheritdoc/>
    public override string Name => "Go";

    /// <inheritdoc/>
    internal override CodeLanguage Language { get; } = new(
        "go",
        [
            new("`") { IsMultiline = true },
            new("\"") { Escapes = Escapes },
            new("'") { Escapes = Escapes },
        ])
    {
        PercentCalls = ["Sprintf", "Printf", "Errorf", "Fprintf"],
        Dedents = ["Dedent", "Doc"],
    };

    /// <inheritdoc/>
    public override bool IsNamed(string name) => Path.GetExtension(name) is ".go";
}

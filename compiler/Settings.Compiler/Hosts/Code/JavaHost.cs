namespace Settings.Compiler.Hosts.Code;

/// <summary>Java. Source: The Java Language Specification, 3.10.5 to 3.10.7.</summary>
public sealed class JavaHost : CodeHost
{
    private static readonly EscapeStyle Escapes = new("btnfrs\\'\"", "\b\t\n\f\r \\'\"") { Numbers = "u4", HasOctal = true, IsKept = true, ContinuesLines = true };

    /// <inheritdoc/>
    public override string Name => "Java";

    /// <inheritdoc/>
    internal override CodeLanguage Language { get; } = new(
        "java",
        [
            new("\"\"\"") { Escapes = Escapes, IsMultiline = true, Layout = LiteralLayout.TextBlock },
            new("\"") { Escapes = Escapes },
            new("'") { Escapes = Escapes },
        ])
    {
        PercentCalls = ["format", "formatted", "printf"],
    };

    /// <inheritdoc/>
    public override bool IsNamed(string name) => Path.GetExtension(name) is ".java";
}

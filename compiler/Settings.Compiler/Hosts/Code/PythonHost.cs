namespace Settings.Compiler.Hosts.Code;

/// <summary>Python. Source: The Python Language Reference, 2.5 and 2.6.</summary>
public sealed class PythonHost : CodeHost
{
    private static readonly EscapeStyle Escapes = new("\\'\"abfnrtv", "\\'\"\a\b\f\n\r\t\v") { Numbers = "x2u4U8", HasOctal = true, IsKept = true, ContinuesLines = true };

    /// <inheritdoc/>
    public override string Name => "Python";

    /// <inheritdoc/>
    internal override CodeLanguage Language { get; } = new("python", [.. Forms()])
    {
        LineComment = "#",
        HasBlockComments = false,
        Prefixes = "rRbBuUfFtT",
        JoinsAdjacent = true,
        HasDocStrings = true,
        HasPercentOperator = true,
        BraceCalls = ["format"],
        Dedents = ["dedent", "cleandoc"],
    };

    /// <inheritdoc/>
    protected override string[] Interpreters { get; } = ["python", "pypy", "uv"];

    /// <inheritdoc/>
    public override bool IsNamed(string name) => Path.GetExtension(name) is ".py" or ".pyi";

    private static IEnumerable<LiteralForm> Forms()
    {
        foreach (var quote in (string[])["\"\"\"", "'''", "\"", "'"])
        {
            foreach (var prefix in (string[])["rf", "rt", "f", "t", "r", ""])
            {
                yield return new LiteralForm(quote)
                {
                    Prefix = prefix,
                    Escapes = prefix.StartsWith('r') ? null : Escapes,
                    SkipsBackslash = true,
                    IsMultiline = quote.Length > 1,
                    Interpolation = prefix.Contains('f', StringComparison.Ordinal) || prefix.Contains('t', StringComparison.Ordinal) ? Interpolation.Braces : Interpolation.None,
                };
            }
        }
    }
}

namespace Settings.Compiler.Hosts.Code;

/// <summary>JavaScript and TypeScript. Source: ECMA-262, 12.9.</summary>
public sealed class JavaScriptHost : CodeHost
{
    private static readonly EscapeStyle Escapes = new("bfnrtv0", "\b\f\n\r\t\v\0") { Numbers = "x2u4", ContinuesLines = true };

    /// <inheritdoc/>
    public override string Name => "JavaScript";

    /// <inheritdoc/>
    internal override CodeLanguage Language { get; } = new(
        "javascript",
        [
            new("`") { Escapes = Escapes, IsMultiline = true, Interpolation = Interpolation.DollarBraces },
            new("\"") { Escapes = Escapes },
            new("'") { Escapes = Escapes },
        ])
    {
        HasRegularExpressions = true,
        Dedents = ["dedent", "outdent", "stripIndent"],
        DedentLayout = LiteralLayout.TrimIndent,
        PercentCalls = ["sprintf"],
    };

    /// <inheritdoc/>
    protected override string[] Interpreters { get; } = ["node", "deno", "bun", "tsx", "ts-node", "zx"];

    /// <inheritdoc/>
    public override bool IsNamed(string name) => Path.GetExtension(name) is ".ts" or ".tsx" or ".js" or ".jsx" or ".mjs" or ".cjs" or ".mts" or ".cts";
}

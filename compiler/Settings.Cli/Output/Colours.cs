using Settings.Compiler.Diagnostics;

namespace Settings.Cli.Output;

/// <summary>The colours of severities on a terminal, as it is told them (ECMA-48, SGR).</summary>
internal static class Colours
{
    /// <summary>Back to the terminal's own.</summary>
    public const string Reset = "\e[0m";

    /// <summary>The colour of a severity.</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "\e[1;31m",
        Severity.Warning => "\e[1;33m",
        _ => "\e[1;36m",
    };
}

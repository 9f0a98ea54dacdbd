using Settings.Compiler.Diagnostics;

namespace Settings.Cli.Output;

/// <summary>The colours of severities on a terminal, as it is told them (ECMA-48, SGR).</summary>
internal static class Colours
{
    /// <summary>Back to the terminal's own.</summary>
    public const string Reset = "\e[0m";

    private const string Red = "\e[1;31m";
    private const string Yellow = "\e[1;33m";
    private const string Cyan = "\e[1;36m";

    /// <summary>All sequences that the program writes to a terminal.</summary>
    public static IReadOnlyList<string> All { get; } = [Reset, Red, Yellow, Cyan];

    /// <summary>The colour of a severity.</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => Red,
        Severity.Warning => Yellow,
        _ => Cyan,
    };
}

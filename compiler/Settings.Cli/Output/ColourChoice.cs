using System.Collections.Immutable;

namespace Settings.Cli.Output;

/// <summary>Whether text for people is coloured.</summary>
internal static class ColourChoice
{
    private const string Always = "always";
    private const string Never = "never";

    /// <summary>What the option accepts.</summary>
    public static ImmutableArray<string> Words { get; } = ["auto", Always, Never];

    /// <summary>What a word of the option means.</summary>
    /// <param name="word">The word.</param>
    /// <param name="usual">What holds without the option.</param>
    public static bool Of(string word, bool usual) => word switch
    {
        Always => true,
        Never => false,
        _ => usual,
    };

    /// <summary>
    /// What holds without the option: no colour when NO_COLOR is set (no-color.org), colour when FORCE_COLOR is, and else on a terminal that has
    /// any. An empty variable is one that is not set.
    /// </summary>
    /// <param name="variable">A variable of the environment; null when it is not set.</param>
    /// <param name="isTerminal">Whether output goes to a terminal; asked only if it matters.</param>
    public static bool Usual(Func<string, string?> variable, Func<bool> isTerminal) =>
        string.IsNullOrEmpty(variable("NO_COLOR"))
        && (variable("FORCE_COLOR") is { Length: > 0 } and not ("0" or "false") || (variable("TERM") != "dumb" && isTerminal()));
}

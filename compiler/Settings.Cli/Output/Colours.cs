using Settings.Compiler.Diagnostics;

namespace Settings.Cli.Output;

/// <summary>Colours the first words of a finding on a terminal.</summary>
internal static class Colours
{
    /// <summary>The text with its severity coloured, or as it is.</summary>
    public static string Paint(string text, Severity severity, bool useColour)
    {
        var end = text.IndexOf(": ", StringComparison.Ordinal);
        if (!useColour || end < 0)
        {
            return text;
        }

        var colour = severity switch
        {
            Severity.Error => "\e[1;31m",
            Severity.Warning => "\e[1;33m",
            _ => "\e[1;36m",
        };
        return $"{colour}{text[..end]}\e[0m{text[end..]}";
    }
}

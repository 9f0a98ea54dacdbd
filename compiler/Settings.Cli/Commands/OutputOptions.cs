using System.CommandLine;
using Settings.Cli.Output;

namespace Settings.Cli.Commands;

/// <summary>
/// The options that say how a run talks: --quiet and --color. A verb is made for the streams that it prints to, so they are read before the
/// command line is; what is wrong with them the verb's own options say.
/// </summary>
internal static class OutputOptions
{
    private const string Quiet = "--quiet";
    private const string QuietAlias = "-q";
    private const string Colour = "--color";

    /// <summary>Makes the option that leaves out the talk.</summary>
    public static Option<bool> CreateQuiet() => new(Quiet, QuietAlias) { Description = "Print the result and why something could not be done, and nothing else." };

    /// <summary>Makes the option about colours.</summary>
    public static Option<string?> CreateColour()
    {
        var option = new Option<string?>(Colour) { Description = "Whether text is coloured (default: auto, on a terminal).", HelpName = "auto|always|never" };
        Choice.Limit(option, ColourChoice.Words);
        return option;
    }

    /// <summary>The streams as a command line wants them.</summary>
    public static CommandStreams Apply(IReadOnlyList<string> arguments, CommandStreams streams)
    {
        for (var i = 0; i < arguments.Count && arguments[i] != "--"; i++)
        {
            if (arguments[i] is Quiet or QuietAlias)
            {
                streams = streams with { IsQuiet = true };
            }
            else if (arguments[i] == Colour && i + 1 < arguments.Count)
            {
                streams = streams with { UseColour = ColourChoice.Of(arguments[i + 1], streams.UseColour) };
            }
            else if (arguments[i].StartsWith(Colour, StringComparison.Ordinal) && arguments[i].AsSpan(Colour.Length) is ['=' or ':', ..])
            {
                streams = streams with { UseColour = ColourChoice.Of(arguments[i][(Colour.Length + 1)..], streams.UseColour) };
            }
        }

        return streams;
    }
}

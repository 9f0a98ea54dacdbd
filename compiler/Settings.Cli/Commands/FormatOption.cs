using System.CommandLine;

namespace Settings.Cli.Commands;

/// <summary>How a verb prints.</summary>
internal static class FormatOption
{
    /// <summary>For people.</summary>
    public const string Text = "text";

    /// <summary>For programs.</summary>
    public const string Json = "json";

    /// <summary>Makes the option of one verb; the first format is the default.</summary>
    public static Option<string> Create(params string[] formats)
    {
        var option = new Option<string>("--format") { Description = "The output format.", DefaultValueFactory = _ => formats[0] };
        Choice.Limit(option, formats);
        return option;
    }
}

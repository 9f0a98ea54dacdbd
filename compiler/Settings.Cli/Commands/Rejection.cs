using Settings.Cli.Output;

namespace Settings.Cli.Commands;

/// <summary>Prints why a document is not compiled.</summary>
internal static class Rejection
{
    /// <summary>Prints the findings in the format of the verb, and gives its exit code.</summary>
    public static int Print(FileReport report, string? format, CommandStreams streams)
    {
        IReporter reporter = format == FormatOption.Json ? new JsonReporter(streams) : new TextReporter(streams.Output, streams.UseColour);
        reporter.Add(report);
        reporter.Finish();
        streams.Error.WriteLine($"The node would reject {report.Source.Name}: nothing was compiled.");
        return report.CannotWork ? ExitCodes.CannotWork : ExitCodes.Findings;
    }

    /// <summary>Prints the findings of an accepted document beside the output of the verb.</summary>
    public static void PrintFindings(FileReport report, CommandStreams streams) =>
        new TextReporter(streams.Error, useColour: false).Add(report);
}

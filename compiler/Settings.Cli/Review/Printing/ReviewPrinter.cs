using Settings.Cli.Commands;
using Settings.Cli.Output;
using Settings.Cli.Output.Json;
using Settings.Cli.Output.Reports;

namespace Settings.Cli.Review.Printing;

/// <summary>Prints a review in the formats of a command line.</summary>
internal static class ReviewPrinter
{
    /// <summary>Whether a format is one of a result, and not of findings.</summary>
    public static bool IsFormat(string format) => format is FormatOption.Text or FormatOption.Json or ReportFormats.Markdown or ReportFormats.Html;

    /// <summary>Prints.</summary>
    /// <param name="destinations">The formats and where they go.</param>
    /// <param name="review">The review.</param>
    /// <param name="length">How much of it text has.</param>
    /// <exception cref="CannotWorkException">A format is one of findings, or a file cannot be written.</exception>
    public static void Write(IReadOnlyList<Destination> destinations, ReviewResult review, ReviewLength length)
    {
        Check(destinations, length);
        foreach (var destination in destinations)
        {
            Write(destination, review, length);
            destination.Save();
        }
    }

    /// <summary>Refuses formats that a review does not have.</summary>
    /// <exception cref="CannotWorkException">There is one.</exception>
    public static void Check(IReadOnlyList<Destination> destinations, ReviewLength length)
    {
        if (destinations.FirstOrDefault(destination => !IsFormat(destination.Format)) is { } other)
        {
            throw new CannotWorkException($"'{other.Format}' is a format of findings; a change of several resources is printed as text, json, markdown or html. 'settingsc lint' reports findings.");
        }

        if (length != ReviewLength.Whole && destinations.FirstOrDefault(destination => destination.Format != FormatOption.Text) is { } whole)
        {
            throw new CannotWorkException($"'{whole.Format}' is always whole; --stat and --name-only are for text.");
        }
    }

    private static void Write(Destination destination, ReviewResult review, ReviewLength length)
    {
        var output = destination.Streams.Output;
        switch (destination.Format)
        {
            case FormatOption.Json:
                JsonOutput.Write(output, ReviewJsonOutput.Of(review), JsonContracts.Printed.ReviewJson);
                break;
            case ReportFormats.Markdown:
                output.Write(ReviewMarkdown.Write(review));
                break;
            case ReportFormats.Html:
                output.Write(ReviewHtml.Write(review));
                break;
            default:
                WriteText(output, review, length);
                break;
        }
    }

    private static void WriteText(TextWriter output, ReviewResult review, ReviewLength length)
    {
        switch (length)
        {
            case ReviewLength.Names:
                ReviewText.WriteNames(output, review);
                break;
            case ReviewLength.Statistics:
                ReviewText.WriteStatistics(output, review);
                break;
            default:
                ReviewText.Write(output, review);
                break;
        }
    }
}

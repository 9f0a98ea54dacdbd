using Settings.Cli.Output;
using Settings.Cli.Output.Json;
using Settings.Cli.Output.Reports;
using Settings.Cli.Review;
using Settings.Cli.Review.Catalogs;
using Settings.Compiler.Analysis;
using Settings.Compiler.Analysis.Catalogs;
using Settings.Compiler.Hosts;
using Settings.Compiler.Text;
using Settings.Migrations.Planning;

namespace Settings.Cli.Commands;

/// <summary>diff --to-catalog: what differs between two catalogs, in all releases that both have, for some documents or none.</summary>
/// <param name="before">The first catalog.</param>
/// <param name="after">The second catalog.</param>
/// <param name="streams">The streams of the run.</param>
internal sealed class CatalogDiff(Workspace before, Workspace after, CommandStreams streams)
{
    /// <summary>What the command line says of the target.</summary>
    public required TargetRequest Request { get; init; }

    /// <summary>The file with host facts; null for none.</summary>
    public string? FactsFile { get; init; }

    /// <summary>Whether secrets are shown.</summary>
    public bool ShowsSecrets { get; init; }

    /// <summary>Compares and prints.</summary>
    /// <param name="files">The documents as they were named.</param>
    /// <param name="destinations">In which formats, and where.</param>
    /// <param name="length">How much of it text has.</param>
    /// <param name="countsChanges">Whether a difference is exit code 1.</param>
    /// <exception cref="CannotWorkException">A document cannot be read, or a format is one of findings.</exception>
    /// <exception cref="UnknownTargetException">The target is unknown.</exception>
    public int Run(IReadOnlyList<string> files, IReadOnlyList<Destination> destinations, ReviewLength length, bool countsChanges)
    {
        if (destinations.Any(destination => destination.Format is not (FormatOption.Text or FormatOption.Json)))
        {
            throw new CannotWorkException("what differs between catalogs is printed as text or json; the other formats are for findings and documents.");
        }

        Review.Printing.ReviewPrinter.Check(destinations, length);
        var comparison = new CatalogComparison(before, after, Request);
        var documents = DocumentsIn(files).ToArray();
        var review = new CatalogReview(before, after, comparison.Changed, documents, ShowsSecrets);
        var difference = new CatalogDifference(
            comparison, review, [.. StepChange.Between(ReleaseHistory.Read(before.Catalog.Source), ReleaseHistory.Read(after.Catalog.Source))])
        {
            Releases = ReleasesOfOne().ToLookup(release => release.IsAfter, release => release.Name),
        };
        foreach (var document in comparison.Changed.IsEmpty ? [] : review.Unused)
        {
            streams.Talk.WriteLine($"{Printable.Line(document)}: no variant that uses what differs accepts it, or it is for others; 'settingsc lint' says which.");
        }

        Print(difference, destinations, length);
        return difference.IsEmpty || !countsChanges ? ExitCodes.Clean : ExitCodes.Findings;
    }

    // A release that is named is all that is meant.
    private IEnumerable<(bool IsAfter, string Name)> ReleasesOfOne() => Request.Release is not null ? [] :
    [
        .. before.Catalog.Releases.Except(after.Catalog.Releases, StringComparer.Ordinal).Select(name => (false, name)),
        .. after.Catalog.Releases.Except(before.Catalog.Releases, StringComparer.Ordinal).Select(name => (true, name)),
    ];

    private IEnumerable<CatalogDocument> DocumentsIn(IReadOnlyList<string> files)
    {
        var machine = Machine.Unknown with { Host = new DocumentOpener(after, streams) { FactsFile = FactsFile }.ReadFacts().Facts };
        if (files.Count == 0)
        {
            yield return new CatalogDocument(null, new ChosenDocument(UserData.None, null), Request, machine);
        }

        foreach (var file in files)
        {
            if (NamedDocument.Of(file, streams) is { } named)
            {
                var document = ChosenDocument.Read(named, Request, after, streams);
                document.RequireValues();
                yield return new CatalogDocument(file, document, Request, machine);
            }
        }
    }

    private void Print(CatalogDifference difference, IReadOnlyList<Destination> destinations, ReviewLength length)
    {
        var names = new ImageNames(difference.Comparison.Images);
        CatalogEntry[] entries = [.. new CatalogEntries(difference, names).All()];
        var text = new CatalogDifferenceText(entries, names);
        var (first, second) = (before.Catalog.Source.Name, after.Catalog.Source.Name);
        foreach (var destination in destinations)
        {
            var output = destination.Streams.Output;
            if (destination.Format == FormatOption.Json)
            {
                JsonOutput.Write(output, CatalogDifferenceJsonOutput.Of(difference, first, second), JsonContracts.Printed.CatalogDifferenceJson);
            }
            else if (length == ReviewLength.Names)
            {
                text.WriteNames(output);
            }
            else if (length == ReviewLength.Statistics)
            {
                text.WriteStatistics(output);
            }
            else
            {
                output.WriteLine($"{first} -> {second}");
                text.Write(output);
            }

            destination.Save();
        }

        streams.Talk.WriteLine(entries.Length == 0 ? "Nothing differs between the catalogs."
            : $"{Quantity.Of(entries.Length, "thing")} {(entries.Length == 1 ? "differs" : "differ")}; {difference.Comparison.Changed.Length} of {Quantity.Of(difference.Comparison.Images.Length, "variant")} of {string.Join(", ", difference.Comparison.Releases)} use what differs.");
    }
}

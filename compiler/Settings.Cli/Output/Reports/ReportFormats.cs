using System.Collections.Immutable;
using Settings.Cli.Commands;
using Settings.Compiler.Diagnostics;

namespace Settings.Cli.Output.Reports;

/// <summary>The formats that findings are reported in, by their names.</summary>
internal static class ReportFormats
{
    /// <summary>One line for each finding.</summary>
    public const string Concise = "concise";

    /// <summary>One line of JSON for each file.</summary>
    public const string JsonLines = "jsonl";

    /// <summary>Tables of GitHub's Markdown.</summary>
    public const string Markdown = "markdown";

    /// <summary>A page for a browser; only results have it.</summary>
    public const string Html = "html";

    private const string Sarif = "sarif";
    private const string Github = "github";
    private const string Gitlab = "gitlab";
    private const string Junit = "junit";

    /// <summary>All names; the first is the default.</summary>
    public static ImmutableArray<string> All { get; } = [FormatOption.Text, Concise, FormatOption.Json, JsonLines, Sarif, Github, Gitlab, Junit, Markdown];

    /// <summary>Whether people read a format on a terminal, so a closing line belongs to it.</summary>
    public static bool IsForPeople(string format) => format is FormatOption.Text or Concise;

    /// <summary>Whether a format says how often each rule was broken.</summary>
    public static bool CountsCodes(string format) => format == FormatOption.Json;

    /// <summary>Makes what writes a format.</summary>
    /// <param name="destination">The format and where it goes.</param>
    /// <param name="failOn">Which findings count.</param>
    /// <param name="catalog">Reads a file of the catalog, whose pages about rules come first; null for those of the program only.</param>
    public static IReporter Create(Destination destination, FailOn failOn, Func<string, ReadOnlyMemory<byte>?>? catalog) => destination.Format switch
    {
        FormatOption.Json => new JsonReporter(destination.Streams) { Docs = destination.Docs.Value },
        Concise => new ConciseReporter(destination.Streams.Output),
        JsonLines => new JsonLinesReporter(destination.Streams.Output, destination.Docs.Value),
        Sarif => new SarifReporter(destination.Streams.Output, code => DiagnosticPages.Read(code, catalog), destination.Docs.Value),
        Github => new GithubReporter(destination.Streams),
        Gitlab => new GitlabReporter(destination.Streams.Output),
        Junit => new JunitReporter(destination.Streams.Output, failOn),
        Markdown => new MarkdownReporter(destination.Streams.Output, destination.Docs.Value),
        _ => new TextReporter(destination.Streams.Output, destination.Streams.UseColour),
    };
}

using System.Globalization;
using Settings.Cli.Output.Reports;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;

namespace Settings.Cli.Output;

/// <summary>Prints findings as workflow commands, which GitHub shows beside the lines of a change.</summary>
internal sealed class GithubReporter(CommandStreams streams) : IReporter
{
    /// <inheritdoc/>
    public void Add(FileReport report)
    {
        foreach (var diagnostic in report.Shown)
        {
            var from = report.Source.Lines.PositionOf(diagnostic.Span.Start);
            var to = report.Source.Lines.PositionOf(diagnostic.Span.End);
            streams.Unguarded.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"::{Level(diagnostic.Severity)} file={Property(Printable.Line(report.Source.Name))},line={from.Line + 1},col={from.Character + 1},endLine={to.Line + 1},endColumn={to.Character + 1},title={diagnostic.Code} {diagnostic.Rule.Name}::{Data($"{diagnostic.Message}{Effect(diagnostic)}{Elsewhere(diagnostic)}")}"));
        }
    }

    /// <inheritdoc/>
    public void Finish(ReportSummary summary)
    {
    }

    private static string Effect(Diagnostic diagnostic) => DiagnosticText.EffectOf(diagnostic) is { } effect ? $"\n{effect}" : string.Empty;

    // A command has one place: those in other files are told with the message.
    private static string Elsewhere(Diagnostic diagnostic) => string.Concat(diagnostic.Labels
        .Where(label => label.Source is not null)
        .Select(label => $"\n{Printable.Line(label.Source?.Name ?? string.Empty)}:{label.Source?.Lines.PositionOf(label.Span.Start).Line + 1}: {label.Message}"));

    private static string Level(Severity severity) => severity == Severity.Info ? "notice" : DiagnosticText.WordOf(severity);

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}

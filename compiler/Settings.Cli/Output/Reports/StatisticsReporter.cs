using System.Globalization;
using Settings.Compiler.Diagnostics;

namespace Settings.Cli.Output.Reports;

/// <summary>Prints how often each rule was broken in place of the findings, those with most first.</summary>
/// <param name="output">Where it goes.</param>
/// <param name="remedy">What removes the findings that can be fixed.</param>
internal sealed class StatisticsReporter(TextWriter output, string remedy) : IReporter
{
    /// <inheritdoc/>
    public void Add(FileReport report)
    {
    }

    /// <inheritdoc/>
    public void Finish(ReportSummary summary)
    {
        var width = summary.Codes.Count == 0 ? 0 : summary.Codes[0].Count.ToString(CultureInfo.InvariantCulture).Length;
        foreach (var (rule, count, fixable) in summary.Codes)
        {
            var number = count.ToString(CultureInfo.InvariantCulture).PadLeft(width);
            output.WriteLine($"{number}  {rule.Code}  {DiagnosticText.WordOf(rule.Severity),-7}  {rule.Name}{(fixable == 0 ? string.Empty : $" ({fixable} fixable with {remedy})")}");
        }
    }
}

using System.Globalization;
using System.Text;
using Settings.Cli.Commands;
using Settings.Compiler.Diagnostics;

namespace Settings.Cli.Output.Reports;

/// <summary>
/// Prints files as suites of JUnit's XML, and their findings as test cases: those that count fail, others pass with the finding
/// as their output, and a file that cannot be checked is an error. A file without findings is one case that passes.
/// </summary>
internal sealed class JunitReporter(TextWriter output, FailOn failOn) : IReporter
{
    private readonly StringBuilder _suites = new();
    private int _cases;
    private int _failures;
    private int _errors;

    /// <inheritdoc/>
    public void Add(FileReport report)
    {
        var name = XmlText.Escape(FileAddress.PathOf(report.Source.Name));
        var cases = new StringBuilder();
        var (count, failures, errors) = (0, 0, 0);
        var text = new DiagnosticText(report.Source, report.Secrets);
        foreach (var finding in report.Shown)
        {
            count++;
            var fails = failOn.Fails(finding);
            failures += fails && !report.CannotWork ? 1 : 0;
            errors += fails && report.CannotWork ? 1 : 0;
            var at = report.Source.Lines.PositionOf(finding.Span.Start);
            cases.Append(CultureInfo.InvariantCulture, $"    <testcase name=\"{finding.Code} {finding.Rule.Name} at {at.Line + 1}:{at.Character + 1}\" classname=\"{name}\">\n");
            Write(cases, finding, XmlText.Escape(text.Write(finding).TrimEnd('\n')), !fails ? null : report.CannotWork ? "error" : "failure");
            cases.Append("    </testcase>\n");
        }

        if (count == 0)
        {
            count++;
            cases.Append(CultureInfo.InvariantCulture, $"    <testcase name=\"no findings\" classname=\"{name}\"/>\n");
        }

        (_cases, _failures, _errors) = (_cases + count, _failures + failures, _errors + errors);
        _suites.Append(CultureInfo.InvariantCulture, $"  <testsuite name=\"{name}\" tests=\"{count}\" failures=\"{failures}\" errors=\"{errors}\">\n{cases}  </testsuite>\n");
    }

    /// <inheritdoc/>
    public void Finish(ReportSummary summary)
    {
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        output.Write(string.Create(CultureInfo.InvariantCulture, $"<testsuites name=\"settingsc\" tests=\"{_cases}\" failures=\"{_failures}\" errors=\"{_errors}\">\n"));
        foreach (var chunk in _suites.GetChunks())
        {
            output.Write(chunk.Span);
        }

        output.Write("</testsuites>\n");
    }

    private static void Write(StringBuilder cases, Diagnostic finding, string text, string? element) => cases.Append(element is null
        ? $"      <system-out>{text}</system-out>\n"
        : $"      <{element} message=\"{XmlText.Escape(finding.Message)}\" type=\"{finding.Code}\">{text}</{element}>\n");
}

using System.Globalization;
using Settings.Compiler.Compliance;

namespace Settings.Cli.Output.Compliance;

/// <summary>
/// Prints a report about a benchmark for people: first what a node prints, then why checks fail and which settings would let them pass,
/// and what is left open. Upstream: core-kit sources/bloodhound/src/output.rs (TextReportWriter).
/// </summary>
internal static class ComplianceText
{
    private const int TitleWidth = 17;
    private const int IdWidth = 9;
    private const string Indentation = "  ";

    /// <summary>Prints it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="report">The report.</param>
    /// <param name="startTime">The time that it states; null for none.</param>
    public static void Write(TextWriter output, ComplianceReport report, string? startTime)
    {
        Title("Benchmark name:", report.Benchmark.Title);
        Title("Version:", report.Benchmark.Version);
        Title("Reference:", report.Benchmark.Url);
        Title("Benchmark level:", Digits(report.Level));
        if (startTime is not null)
        {
            Title("Start time:", startTime);
        }

        output.WriteLine();
        foreach (var result in report.Results)
        {
            output.WriteLine($"[{CheckWords.Of(result.Status)}] {result.Check.Id.PadRight(IdWidth)} {result.Check.Title} ({CheckWords.ModeOf(result.Check)})");
        }

        output.WriteLine();
        Title("Passed:", Digits(report.Count(CheckStatus.Pass)));
        Title("Failed:", Digits(report.Count(CheckStatus.Fail)));
        Title("Skipped:", Digits(report.Count(CheckStatus.Skip)));
        Title("Total checks:", Digits(report.Results.Count));
        output.WriteLine();
        output.WriteLine($"Compliance check result: {CheckWords.Of(report.Status)}");
        WriteReasons(output, "Why checks fail, and the settings that would let them pass:", report.Results.Where(result => result.Status == CheckStatus.Fail));
        WriteReasons(output, "What is left to you or to the node:", report.Results.Where(result => result.Status == CheckStatus.Skip));
        WriteAssumptions(output, report);

        void Title(string title, string value) => output.WriteLine($"{title.PadRight(TitleWidth)}{value}");
    }

    private static void WriteReasons(TextWriter output, string title, IEnumerable<CheckResult> results)
    {
        var isFirst = true;
        foreach (var result in results)
        {
            output.Write(isFirst ? $"\n{title}\n" : string.Empty);
            isFirst = false;
            output.WriteLine($"{Indentation}{result.Check.Id.PadRight(IdWidth)} {result.Reason}");
            foreach (var line in LinesOf(result))
            {
                output.WriteLine($"{Indentation}{string.Empty.PadRight(IdWidth)} {line}");
            }
        }
    }

    private static void WriteAssumptions(TextWriter output, ComplianceReport report)
    {
        var isFirst = true;
        foreach (var result in report.Results.Where(result => result is { Status: CheckStatus.Pass, Check.Assumption: not null }))
        {
            output.Write(isFirst ? "\nWhat is assumed where checks pass:\n" : string.Empty);
            isFirst = false;
            output.WriteLine($"{Indentation}{result.Check.Id.PadRight(IdWidth)} {result.Check.Assumption}");
        }
    }

    private static IEnumerable<string> LinesOf(CheckResult result) => result switch
    {
        { Status: CheckStatus.Fail, Proposed: [] } => ["No setting changes this."],
        _ => result.Proposed.Select(CheckWords.Line),
    };

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using System.CommandLine;
using Settings.Cli.Output;
using Settings.Cli.Output.Compliance;
using Settings.Cli.Output.Reports;
using Settings.Compiler.Analysis;
using Settings.Compiler.Compliance;

namespace Settings.Cli.Commands;

/// <summary>report: what a node would report of itself, with "apiclient report". Upstream: core-kit sources/api/apiclient/src/main.rs (parse_report_args).</summary>
internal sealed class ReportCommand : DocumentCommand
{
    // Both of bloodhound and of apiclient.
    private const int DefaultLevel = 1;
    private static readonly string[] Levels = ["1", "2"];

    private readonly string _name;
    private readonly Option<string?> _level = new("--level") { Description = "The level of the benchmark: 1, or 2 for the checks of both (default: 1).", HelpName = "1|2" };
    private readonly Option<string?> _startTime = new("--start-time") { Description = "The time that the report states as its start. Without it, it states none.", HelpName = "TIME" };

    private ReportCommand(CommandStreams streams, string name)
        : base(streams, FormatOption.Text, FormatOption.Json, ReportFormats.Markdown) => _name = name;

    /// <summary>The verb with one verb for each report.</summary>
    public static Command Create(CommandStreams streams) => new("report", "Answer the checks of a benchmark as a node would, and show the settings that would let failing ones pass.")
    {
        Create(streams, "cis", "The CIS benchmark of Bottlerocket.", hasLevels: true),
        Create(streams, "cis-k8s", "The CIS benchmark of Kubernetes, for worker nodes.", hasLevels: true),
        Create(streams, "fips", "The FIPS security policy.", hasLevels: false),
    };

    /// <inheritdoc/>
    protected override int Run(ParseResult arguments, OpenedDocument document, NodeAnalysis node)
    {
        var variant = node.Variant.Variant;
        var benchmark = document.Analysis.Workspace.Benchmarks.Read(_name, variant.Release);
        if (!benchmark.IsFor(variant))
        {
            throw new CannotWorkException($"{variant.Name} has no checks of the {benchmark.Title}.", $" They are in images {(benchmark.Needs == "fips" ? "with FIPS, such as aws-k8s-*-fips" : "with Kubernetes, such as aws-k8s-*")}; name one with --variant.");
        }

        var report = node.Report(benchmark, arguments.GetValue(_level) is "2" ? 2 : DefaultLevel);
        var startTime = arguments.GetValue(_startTime);
        var exit = PrintResult(arguments, document, document.Report([.. node.CompileFindings(), .. node.MissingFiles()]), (streams, format) =>
        {
            switch (format)
            {
                case FormatOption.Json:
                    ComplianceDocument.Write(streams.Output, report, startTime);
                    break;
                case ReportFormats.Markdown:
                    ComplianceMarkdown.Write(streams.Output, report, document.TargetName);
                    break;
                default:
                    ComplianceText.Write(streams.Output, report, startTime);
                    break;
            }
        });
        MachineOutput.WriteText(Streams.Talk, node.Compile());
        return report.Status == CheckStatus.Fail ? Math.Max(exit, ExitCodes.Findings) : exit;
    }

    private static Command Create(CommandStreams streams, string name, string description, bool hasLevels)
    {
        var report = new ReportCommand(streams, name);
        Choice.Limit(report._level, Levels);
        return hasLevels ? report.Build(name, description, report._level, report._startTime) : report.Build(name, description, report._startTime);
    }
}

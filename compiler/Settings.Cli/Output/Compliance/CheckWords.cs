using Settings.Compiler.Compliance;
using Settings.Compiler.Datastore;

namespace Settings.Cli.Output.Compliance;

/// <summary>The words of reports about benchmarks. Upstream: core-kit sources/bloodhound/src/results.rs.</summary>
internal static class CheckWords
{
    /// <summary>What bloodhound calls an answer.</summary>
    public static string Of(CheckStatus status) => status switch
    {
        CheckStatus.Pass => "PASS",
        CheckStatus.Fail => "FAIL",
        _ => "SKIP",
    };

    /// <summary>What bloodhound calls the way to an answer.</summary>
    public static string ModeOf(ComplianceCheck check) => check.IsManual ? "Manual" : "Automatic";

    /// <summary>A setting as a line of user data; where its value is yours to choose, what to choose.</summary>
    public static string Line(ProposedSetting proposed) => proposed.Value is { } value
        ? $"{proposed.Setting} = {JsonText.Write(value)}"
        : $"{proposed.Setting} = \"…\" # {proposed.Choice}";
}

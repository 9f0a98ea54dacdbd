using System.Text.Json;
using Settings.Compiler.Sources;
using Settings.Compiler.Versions;
using Settings.Migrations.Planning;
using Xunit;

namespace Settings.Conformance.Tests.Migrations;

/// <summary>Every way between releases that the real planner was asked for.</summary>
public sealed class MigrationPathTests
{
    [Fact]
    public void Paths_are_those_of_the_real_planner()
    {
        JsonElement[] paths = [.. ConformanceData.LinesOf("migrations/paths.jsonl")];
        string[] mismatches = [.. paths.Select(Mismatch).OfType<string>()];
        Assert.True(mismatches.Length == 0, $"{mismatches.Length} of {paths.Length}:\n{string.Join('\n', mismatches)}");
        Assert.True(paths.Length >= 16);
    }

    private static string? Mismatch(JsonElement path)
    {
        var actual = PlanText(path);
        var expected = path.TryGetProperty("failure", out var failure)
            ? failure.GetString()
            : string.Join(' ', path.GetProperty("migrations").EnumerateArray().Select(name => name.GetString()));
        return actual == expected ? null : $"{path.GetProperty("id").GetString()}:\n  expected {expected}\n  actual   {actual}";
    }

    private static string PlanText(JsonElement path)
    {
        try
        {
            var history = HistoryOf(path);
            return path.TryGetProperty("from", out var from)
                ? string.Join(' ', new MigrationPlanner(history).Plan(from.GetString() ?? string.Empty, path.GetProperty("to").GetString() ?? string.Empty).Migrations.Select(ShortName))
                : "no error";
        }
        catch (MigrationPlanException failure)
        {
            return failure.EndsAt is null ? "bad version" : $"end of chain at {failure.EndsAt} before {failure.Target}";
        }
        catch (CatalogException)
        {
            return "bad manifest";
        }
    }

    // Names in the catalog begin with their release.
    private static string ShortName(string name) => name[(name.LastIndexOf('/') + 1)..];

    private static ReleaseHistory HistoryOf(JsonElement path)
    {
        if (path.TryGetProperty("steps", out var steps))
        {
            return ReleaseHistory.Read(new ManifestSource(steps));
        }

        // The list of the release that was asked, as it was then.
        var history = ReleaseHistory.Read(new EmbeddedCatalogSource());
        return history with { Steps = [.. history.Steps.Where(step => ReleaseVersion.Order.Compare(step.To, "1.26.1") <= 0)] };
    }
}

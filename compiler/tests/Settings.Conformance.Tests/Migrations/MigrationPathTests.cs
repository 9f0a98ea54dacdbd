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
        using var json = JsonDocument.Parse(File.ReadAllBytes(ConformanceData.PathOf("migrations/paths.json")));
        JsonElement[] paths = [.. json.RootElement.EnumerateArray()];
        string[] mismatches = [.. paths.Select(Mismatch).OfType<string>()];
        Assert.True(mismatches.Length == 0, $"{mismatches.Length} of {paths.Length}:\n{string.Join('\n', mismatches)}");
        Assert.True(paths.Length >= 16);
    }

    private static string? Mismatch(JsonElement path)
    {
        var actual = PlanText(path);
        var expected = path.TryGetProperty("error", out var error) ? ErrorText(error) : string.Join(' ', path.GetProperty("migrations").EnumerateArray().Select(name => ShortName(name.GetString() ?? string.Empty)));
        return actual == expected ? null : $"{path.GetProperty("id").GetString()}:\n  expected {expected}\n  actual   {actual}";
    }

    private static string PlanText(JsonElement path)
    {
        try
        {
            var history = HistoryOf(path.GetProperty("manifest"));
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

    private static string ErrorText(JsonElement error)
    {
        if (error.TryGetProperty("parse_error", out _))
        {
            return "bad manifest";
        }

        if (error.TryGetProperty("semver_error", out _))
        {
            return "bad version";
        }

        string[] words = (error.GetProperty("error").GetString() ?? string.Empty).Split(' ');
        return $"end of chain at {words[Array.IndexOf(words, "at") + 1]} before {words[^1]}";
    }

    // The names of real files say which release they are of; those of made-up ones say it in other ways.
    private static string ShortName(string name) => name[(name.LastIndexOf('/') + 1)..] is var last && last.StartsWith("migrate_", StringComparison.Ordinal)
        ? last[(last.IndexOf('_', "migrate_".Length) + 1)..^".lz4".Length]
        : last;

    private static ReleaseHistory HistoryOf(JsonElement manifest)
    {
        if (manifest.ValueKind == JsonValueKind.Object)
        {
            return ReleaseHistory.Read(new ManifestSource(manifest));
        }

        var text = manifest.GetString() ?? string.Empty;
        if (!text.StartsWith('{'))
        {
            // The list of the release that was asked, as it was then.
            var history = ReleaseHistory.Read(new EmbeddedCatalogSource());
            return history with { Steps = [.. history.Steps.Where(step => ReleaseVersion.Order.Compare(step.To, "1.26.1") <= 0)] };
        }

        using var json = JsonDocument.Parse(text);
        return ReleaseHistory.Read(new ManifestSource(json.RootElement.Clone()));
    }
}

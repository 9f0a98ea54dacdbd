using System.Text.Json;
using System.Text.RegularExpressions;
using Settings.Compiler.Advice.Rules;
using Settings.Compiler.Catalog;
using Settings.Compiler.Compilation;
using Settings.Compiler.Compilation.Files;
using Settings.Compiler.Datastore;
using Settings.Compiler.Rendering;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Settings.Compiler.Tests.CommandLine;
using Settings.Compiler.Tests.Datastore.Disk;
using Settings.Compiler.Text;
using Settings.Migrations;
using Settings.Migrations.Laws;
using Settings.Migrations.Planning;
using Xunit;

namespace Settings.Compiler.Tests.Diagnostics;

/// <summary>Runs the blocks of a page in the form that each kind needs, and gives the codes that they yield.</summary>
internal static partial class PageRunner
{
    private static readonly string[] Target = ["--variant", "aws-k8s-1.34", "--release", "1.50.0"];

    /// <summary>Whether blocks take seconds to run.</summary>
    public static bool AreLong(IReadOnlyList<PageBlock> blocks) => blocks.Any(block => block.Language == "console" && block.Text.StartsWith("$ settingsc catalog import", StringComparison.Ordinal));

    /// <summary>The codes that blocks yield.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="wanted">A code, where others need not be looked for once it is found.</param>
    public static HashSet<string> CodesOf(IReadOnlyList<PageBlock> blocks, string? wanted = null)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in blocks.Where(block => block.File is null))
        {
            codes.UnionWith(block.Language switch
            {
                "migration" => MigrationDocument.Read(new SourceText("example.migration", block.Text), "example").Diagnostics.Select(finding => finding.Code),
                "facts" => OfFacts(block.Text),
                "store" => OfStore(block.Text),
                "console" => OfCommand(block.Text, blocks),
                _ => OfDocument(block.Text, wanted),
            });
        }

        if (blocks.Any(block => block.File is not null) && blocks.All(block => block.Language != "console"))
        {
            codes.UnionWith(OfCatalog(LaidOverCatalog.Of(blocks), blocks.Any(block => block.Catalog is not null)));
        }

        return codes;
    }

    // What lint says of the document, and when it accepts it, what verify says of the files.
    private static HashSet<string> OfDocument(string document, string? wanted)
    {
        string[] target = document.StartsWith("#:settingsc", StringComparison.Ordinal) ? [] : ["--variant", "aws-k8s-1.31"];
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var verb in (ReadOnlySpan<string>)["lint", "verify"])
        {
            if (wanted is not null && codes.Contains(wanted))
            {
                break;
            }

            var (exit, output, error) = InProcess.Run(document, [verb, "--format", "json", .. target, "-"]);
            if (verb == "verify" && output.Length == 0)
            {
                // Without a target that is known there is nothing to render.
                Assert.Equal(2, exit);
                continue;
            }

            Assert.True(output.Length > 0, $"exit code {exit}: {error}");
            using var json = JsonDocument.Parse(output);
            foreach (var file in json.RootElement.GetProperty("files").EnumerateArray())
            {
                codes.UnionWith(file.GetProperty("diagnostics").EnumerateArray().Select(d => d.GetProperty("code").GetString() ?? string.Empty));
            }
        }

        return codes;
    }

    private static IEnumerable<string> OfFacts(string facts)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, facts);
            return Named(InProcess.Run("[settings.kubernetes]\napi-server = \"https://k8s\"\ncluster-name = \"shop\"\n", ["compile", "--facts", file, .. Target, "-"]));
        }
        finally
        {
            File.Delete(file);
        }
    }

    // One value a line, KEY = JSON or KEY@METADATA = JSON.
    private static IEnumerable<string> OfStore(string lines)
    {
        var content = FlatStore.Empty;
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split(" = ", 2);
            using var json = JsonDocument.Parse(parts[1]);
            var value = JsonValues.Read(json.RootElement);
            var place = parts[0].Split('@');
            content = content.With(new StorePlace(place[0], place.Length == 1 ? null : place[1]), value);
        }

        using var store = TemporaryStore.With("1.50.0", content);
        return Named(InProcess.Run(string.Empty, ["compile", "--datastore", store.Root, .. Target]));
    }

    // A case of the command line; files of a catalog lie in the folder "catalog".
    private static IEnumerable<string> OfCommand(string text, IReadOnlyList<PageBlock> blocks)
    {
        var command = CommandCase.Read(text);
        if (blocks.Any(block => block.File is not null))
        {
            command = command with { Files = [.. command.Files, .. LaidOverCatalog.Of(blocks).Files.Select(file => ("catalog/" + file.Path, file.Content))] };
        }

        return Named((0, command.Run(text)[text.Length..], string.Empty));
    }

    private static IEnumerable<string> Named((int Exit, string Output, string Error) run) => Code().Matches(run.Output + run.Error).Select(match => match.Groups["code"].Value);

    // What reading its files finds, unless it is a small one with few of them, what reading them as a whole finds, what the check of the newest release finds, and of the small ones the laws of migrations.
    private static HashSet<string> OfCatalog(LaidOverCatalog source, bool isSmall)
    {
        var codes = source.List("schemas/meta").Count == 0 ? new HashSet<string>(StringComparer.Ordinal)
            : new CatalogAudit(source, text => MigrationDocument.Read(text, "example").Diagnostics).Check().Select(finding => finding.Diagnostic.Code).ToHashSet(StringComparer.Ordinal);
        try
        {
            _ = new RuleLibrary(source).Rules;
            _ = ReleaseHistory.Read(source);
            var release = SettingsCatalog.Open(source).NewestRelease;
            codes.UnionWith(new CatalogChecker(new SchemaLibrary(source), new TemplateLibrary(source)).Check(release).Select(finding => finding.Diagnostic.Code));
            if (isSmall)
            {
                codes.UnionWith(MigrationLaws.Check(MigrationHistory.Read(source), KnownDefects.Read(source)).Select(finding => finding.Rule.Code));
            }

        }
        catch (CatalogException broken)
        {
            codes.UnionWith(broken.Diagnostics.Select(diagnostic => diagnostic.Code));
        }

        return codes;
    }

    [GeneratedRegex(@"\[(?<code>BR[0-9]{4})\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Code();
}

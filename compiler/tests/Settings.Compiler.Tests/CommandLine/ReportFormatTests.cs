using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Settings.Compiler.Schemas;
using Settings.Compiler.Tests.Laws;
using Xunit;

namespace Settings.Compiler.Tests.CommandLine;

/// <summary>The formats for other programs are what those read, whatever the findings are; Formats has what we write of each.</summary>
public sealed class ReportFormatTests : IDisposable
{
    private const string Document = "#:settingsc variant=aws-k8s-1.34 release=1.50.0\n[settings.kubernetes]\nmax-pods = \"58\"\nevent-qps = -1\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("settingsc-formats-").FullName;

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("sarif")]
    [InlineData("gitlab")]
    public void A_report_about_all_samples_fits_what_we_say_of_its_format(string format)
    {
        var (exit, output, _) = InProcess.Run(string.Empty, ["lint", "--format", format, "samples/bad", "samples/good", "samples/missing.toml"]);
        Assert.Equal(2, exit);
        var schema = File.ReadAllText(Repository.PathOf($"compiler/tests/Settings.Compiler.Tests/CommandLine/Formats/{format}.json"));
        Assert.Null(Assert.Single(SchemaReferee.Judge(schema, SchemaDraft.Draft202012, [output])));
    }

    [Fact]
    public void A_result_of_SARIF_names_its_rule_by_number_and_by_code()
    {
        var run = SarifOf("samples/bad");
        var rules = run["rules"];
        Assert.NotEmpty(run["results"]);
        Assert.All(run["results"], result => Assert.Equal(TextOf(result, "ruleId"), TextOf(rules[(int?)result["ruleIndex"] ?? -1], "id")));
    }

    [Fact]
    public void Results_come_file_by_file_in_the_order_of_their_places()
    {
        var results = SarifOf("samples/bad")["results"];
        var places = results.Select(result => (File: UriOf(result), Line: (int?)result["locations"]?[0]?["physicalLocation"]?["region"]?["startLine"] ?? 0)).ToArray();
        Assert.Equal(places.Select(place => place.File).Distinct().Order(StringComparer.Ordinal), places.Select(place => place.File).Distinct());
        foreach (var file in places.Where(place => place.Line > 0).GroupBy(place => place.File))
        {
            Assert.Equal(file.Order(), file);
        }
    }

    [Fact]
    public void Fingerprints_are_the_same_after_lines_were_inserted_above_and_differ_within_a_file()
    {
        const string Twice = "[settings.kubernetes]\nmax-pods = \"58\"\n[settings.kernel]\nlockdown = \"x\"\n[settings.ntp]\ntime-servers = [\"a b\", \"c d\"]\n";
        var before = FingerprintsOf(Twice);
        Assert.Equal(before, FingerprintsOf($"# one\n\n# two\n{Twice.Replace("lockdown", "    lockdown", StringComparison.Ordinal)}"));
        Assert.Equal(before.Length, before.Distinct().Count());
        Assert.True(before.Length >= 4, string.Join(' ', before));
        Assert.NotEqual(before, FingerprintsOf(Twice.Replace("58", "59", StringComparison.Ordinal)));
    }

    [Fact]
    public void Fingerprints_do_not_depend_on_secrets()
    {
        const string Secret = "[settings.kubernetes]\nbootstrap-token = [\"first-secret\"]\n";
        var names = FingerprintsOf(Secret);
        Assert.NotEmpty(names);
        Assert.Equal(names, FingerprintsOf(Secret.Replace("first-secret", "another", StringComparison.Ordinal)));
    }

    [Fact]
    public void Replacements_of_SARIF_make_what_fix_makes()
    {
        Write("a.toml", Document);
        var fix = Assert.Single(SarifOf("a.toml", _folder)["results"], result => result["fixes"] is not null)["fixes"]?[0];
        Assert.True((bool?)fix?["properties"]?["safe"]);
        var lines = Document.Split('\n');
        foreach (var replacement in fix?["artifactChanges"]?[0]?["replacements"]?.AsArray().OfType<JsonNode>().Reverse() ?? [])
        {
            int At(string name) => ((int?)replacement["deletedRegion"]?[name] ?? 0) - 1;
            Assert.Equal(At("startLine"), At("endLine"));
            var line = lines[At("startLine")];
            lines[At("startLine")] = line[..At("startColumn")] + (string?)replacement["insertedContent"]?["text"] + line[At("endColumn")..];
        }

        InProcess.Run(_folder, [], "lint", "--fix", "a.toml");
        Assert.Equal(File.ReadAllText(Path.Combine(_folder, "a.toml")), string.Join('\n', lines));
    }

    [Theory]
    [InlineData("samples/good")]
    [InlineData("samples/bad")]
    [InlineData("samples/missing.toml")]
    public void The_numbers_of_JUnit_are_those_of_its_cases_and_agree_with_the_exit_code(string samples)
    {
        var (exit, output, _) = InProcess.Run(string.Empty, ["lint", "--format", "junit", samples]);
        var root = XDocument.Parse(output).Root;
        Assert.NotNull(root);
        foreach (var suite in root.Elements("testsuite").Append(root))
        {
            Assert.Equal(
                (suite.Descendants("testcase").Count(), suite.Descendants("failure").Count(), suite.Descendants("error").Count()),
                ((int?)suite.Attribute("tests"), (int?)suite.Attribute("failures"), (int?)suite.Attribute("errors")));
        }

        Assert.Equal(exit, root.Descendants("error").Any() ? 2 : root.Descendants("failure").Any() ? 1 : 0);
        Assert.All(root.Elements("testsuite"), suite => Assert.NotEmpty(suite.Elements("testcase")));
    }

    [Fact]
    public void A_line_of_JSON_is_the_file_of_the_document()
    {
        var (_, document, _) = InProcess.Run(string.Empty, ["lint", "--format", "json", "samples/bad"]);
        var (_, lines, _) = InProcess.Run(string.Empty, ["lint", "--format", "jsonl", "samples/bad"]);
        var files = JsonNode.Parse(document)?["files"]?.AsArray().Select(file => file?.ToJsonString());
        Assert.Equal(files, lines.TrimEnd('\n').Split('\n').Select(line => JsonNode.Parse(line)?.ToJsonString()));
    }

    [Fact]
    public void The_summary_counts_what_the_files_list()
    {
        var (_, output, _) = InProcess.Run(string.Empty, ["lint", "--format", "json", "samples/bad"]);
        using var json = JsonDocument.Parse(output);
        var findings = json.RootElement.GetProperty("files").EnumerateArray().SelectMany(file => file.GetProperty("diagnostics").EnumerateArray()).ToArray();
        var summary = json.RootElement.GetProperty("summary");
        Assert.Equal(1, json.RootElement.GetProperty("version").GetInt32());
        Assert.Equal(findings.Count(finding => finding.GetProperty("severity").GetString() == "error"), summary.GetProperty("errors").GetInt32());
        Assert.Equal(findings.Count(finding => finding.GetProperty("severity").GetString() == "warning"), summary.GetProperty("warnings").GetInt32());
        Assert.Equal(
            findings.GroupBy(finding => finding.GetProperty("code").GetString() ?? string.Empty).Select(code => (code.Key, code.Count())).Order(),
            summary.GetProperty("codes").EnumerateArray().Select(code => (code.GetProperty("code").GetString() ?? string.Empty, code.GetProperty("count").GetInt32())).Order());
    }

    [Fact]
    public void A_file_contains_what_standard_output_would()
    {
        Write("a.toml", Document);
        string[] formats = ["concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "markdown", "text"];
        var (exit, output, _) = InProcess.Run(_folder, [], ["lint", "a.toml", .. formats.SelectMany(format => new[] { "--format", $"{format}=out.{format}" })]);
        Assert.Equal(1, exit);
        Assert.Empty(output);
        foreach (var format in formats)
        {
            Assert.Equal(InProcess.Run(_folder, [], "lint", "a.toml", "--format", format).Output, File.ReadAllText(Path.Combine(_folder, $"out.{format}")));
        }
    }

    [Fact]
    public void A_run_that_cannot_work_leaves_the_old_report()
    {
        Write("a.toml", Document);
        Write("out.json", "old");
        var (exit, _, _) = InProcess.Run(_folder, [], "lint", "a.toml", "--variant", "aws-k8s-0.1", "--format", "json", "--output", "out.json");
        Assert.Equal(2, exit);
        Assert.Equal("old", File.ReadAllText(Path.Combine(_folder, "out.json")));
    }

    [Theory]
    [InlineData("compile --variant aws-k8s-1.34 a.toml")]
    [InlineData("render --variant aws-k8s-1.34 --out tree a.toml")]
    [InlineData("verify --variant aws-k8s-1.34 a.toml")]
    [InlineData("diff --variant aws-k8s-1.34 --to-variant aws-k8s-1.33 a.toml")]
    [InlineData("migration check")]
    [InlineData("catalog check --release 1.50.0")]
    public void Every_verb_with_findings_reports_them(string command)
    {
        Write("a.toml", Document.Replace("\"58\"", "58", StringComparison.Ordinal));
        string[] formats = ["sarif", "gitlab", "junit", "markdown", "concise", "jsonl", "github"];
        var words = command.Split(' ');
        var plain = InProcess.Run(_folder, [], words);
        var (exit, _, error) = InProcess.Run(_folder, [], [.. words, .. formats.Append("json").SelectMany(format => new[] { "--format", $"{format}=out.{format}" })]);
        Assert.True(exit == plain.Exit, error);
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(_folder, "out.json")));
        foreach (var format in formats)
        {
            var written = File.ReadAllText(Path.Combine(_folder, $"out.{format}"));
            if (format is "sarif" or "gitlab")
            {
                var schema = File.ReadAllText(Repository.PathOf($"compiler/tests/Settings.Compiler.Tests/CommandLine/Formats/{format}.json"));
                Assert.Null(Assert.Single(SchemaReferee.Judge(schema, SchemaDraft.Draft202012, [written])));
            }

            if (LongRun.IsOn)
            {
                var (alone, output, said) = InProcess.Run(_folder, [], [.. words, "--format", format, "--format", "json=alone.json"]);
                Assert.True(alone == plain.Exit, said);
                Assert.Equal((written, File.ReadAllText(Path.Combine(_folder, "out.json"))), (output, File.ReadAllText(Path.Combine(_folder, "alone.json"))));
            }
        }
    }

    private string[] FingerprintsOf(string document)
    {
        Write("a.toml", document);
        return [.. SarifOf("a.toml", _folder)["results"].Select(result => TextOf(result["partialFingerprints"], "settingsc/v1"))];
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    // The results and the rules of a run.
    private static Dictionary<string, JsonNode[]> SarifOf(string files, string? folder = null)
    {
        var (_, output, _) = InProcess.Run(folder ?? Repository.Root, [], "lint", "--format", "sarif", files);
        var run = JsonNode.Parse(output)?["runs"]?[0];
        return new Dictionary<string, JsonNode[]>(StringComparer.Ordinal)
        {
            ["results"] = [.. run?["results"]?.AsArray().OfType<JsonNode>() ?? []],
            ["rules"] = [.. run?["tool"]?["driver"]?["rules"]?.AsArray().OfType<JsonNode>() ?? []],
        };
    }

    private static string UriOf(JsonNode result) => TextOf(result["locations"]?[0]?["physicalLocation"]?["artifactLocation"], "uri");

    private static string TextOf(JsonNode? node, string name) => (string?)node?[name] ?? throw new InvalidOperationException($"{name} is missing.");
}

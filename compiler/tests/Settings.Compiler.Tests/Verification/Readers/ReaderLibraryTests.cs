using Settings.Compiler.Catalog;
using Settings.Compiler.Formats;
using Settings.Compiler.Rendering;
using Settings.Compiler.Sources;
using Settings.Compiler.Tests.Sources;
using Settings.Compiler.Validation;
using Settings.Compiler.Verification.Readers;
using Xunit;

namespace Settings.Compiler.Tests.Verification.Readers;

/// <summary>
/// Files that their readers accept, refuse, or accept in part. Below Cases: a folder for each schema, in it one for each verdict, and in that
/// NAME.EXTENSION, or NAME@VERSION.EXTENSION where the version of the program decides.
/// </summary>
public sealed class ReaderLibraryTests
{
    private static readonly string Folder = Repository.PathOf("compiler/tests/Settings.Compiler.Tests/Verification/Readers/Cases");

    private static readonly DirectoryCatalogSource Source = new(Repository.Root);

    private static readonly ReaderLibrary Readers = new(Source);

    public static IEnumerable<TheoryDataRow<string>> Cases() =>
        Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(path => new TheoryDataRow<string>(Path.GetRelativePath(Folder, path).Replace('\\', '/')));

    public static IEnumerable<TheoryDataRow<string>> Schemas() =>
        Source.List("schemas/files").Where(path => path.EndsWith(".json", StringComparison.Ordinal)).Select(path => new TheoryDataRow<string>(Path.GetFileNameWithoutExtension(path)));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_file_is_judged_as_its_folder_says(string path)
    {
        var text = File.ReadAllText(Path.Combine(Folder, path));
        var findings = Findings(path, text);
        switch (path.Split('/')[1])
        {
            case "Accepted":
                Assert.Empty(findings);
                break;
            case "Refused":
                Assert.Contains(findings, finding => !finding.IsIgnored);
                break;
            default:
                Assert.NotEmpty(findings);
                Assert.All(findings, finding => Assert.True(finding.IsIgnored, finding.Reason));
                break;
        }

        Assert.All(findings, finding => Assert.InRange(finding.Span.End, finding.Span.Start, text.Length));
    }

    [Theory]
    [MemberData(nameof(Schemas))]
    public void Every_schema_has_cases_that_it_accepts_and_that_it_refuses(string schema)
    {
        Assert.True(Directory.Exists(Path.Combine(Folder, schema, "Accepted")), schema);
        Assert.True(Directory.Exists(Path.Combine(Folder, schema, "Refused")), schema);
    }

    [Fact]
    public void Every_configuration_file_of_a_format_with_values_has_a_reader_and_every_reader_a_file()
    {
        var templates = new TemplateLibrary(Source);
        var catalog = SettingsCatalog.Open(Source);
        var read = new HashSet<string>(StringComparer.Ordinal);
        foreach (var variant in catalog.Releases.Select(name => catalog.Release(name).Value).OfType<Release>().SelectMany(release => release.Variants.Select(name => release.Variant(name).Value)).OfType<Variant>())
        {
            foreach (var file in variant.Defaults.ConfigurationFiles)
            {
                if (Readers.Find(file.Path, variant) is { } reader)
                {
                    read.Add(file.Path);
                    Assert.NotNull(Source.Read($"schemas/files/{reader.Schema}.json"));
                }
                else
                {
                    Assert.False(templates.Load(file.Template, variant.Release).Header.Format.Name is "json" or "yaml" or "toml", $"{file.Path} has no reader.");
                }
            }
        }

        Assert.Equal(read.Order(StringComparer.Ordinal), Readers.Paths);
    }

    [Theory]
    [InlineData("maxPods: 110\nreservedSystemCPUs: 0\n", "0", "the value is a number; must be a string")]
    [InlineData("clusterDNS:\n- 10.0.0.10\n- fd00::\n", "fd00::", "the value is an object; must be a string")]
    [InlineData("idsPerPod: 1\n", "idsPerPod", "unknown key 'idsPerPod'")]
    public void A_finding_has_its_place_and_no_value(string text, string place, string reason)
    {
        var finding = Assert.Single(Readers.Check(new FileReader("kubelet-config", "1.34"), FormatOf("yaml"), text));
        Assert.StartsWith(place, text[finding.Span.Start..], StringComparison.Ordinal);
        Assert.StartsWith(reason, finding.Reason, StringComparison.Ordinal);
        Assert.Equal("the kubelet 1.34", finding.Reader);
    }

    [Theory]
    [InlineData("since", "\"1.x\"")]
    [InlineData("until", "\"next\"")]
    [InlineData("until", "1.34")]
    public void A_word_that_is_not_a_version_is_an_error_at_its_place(string word, string value)
    {
        var schema = $$"""{"bottlerocket": {"reader": "a"}, "properties": {"a/b": {"type": "string", "bottlerocket": {"{{word}}": {{value}} } } } }""";
        var readers = new ReaderLibrary(new ChangedCatalogSource(changes: ("schemas/files/kubelet-config.json", schema)));
        var wrong = Assert.Throws<InvalidSchemaException>(() => readers.Check(new FileReader("kubelet-config", "1.34"), FormatOf("yaml"), "a: 1\n"));
        var finding = Assert.Single(wrong.Diagnostics);
        Assert.Equal(value, wrong.File.Slice(finding.Span).ToString());
        Assert.Contains($"'{word}' is {value}, which is not a version", finding.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<ReaderFinding> Findings(string path, string text)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var version = name.Contains('@', StringComparison.Ordinal) ? name[(name.IndexOf('@', StringComparison.Ordinal) + 1)..] : null;
        return Readers.Check(new FileReader(path.Split('/')[0], version), FormatOf(Path.GetExtension(path)[1..]), text);
    }

    private static FileFormat FormatOf(string name) => FileFormats.Find(name) ?? throw new InvalidDataException(name);
}

using System.Text;
using System.Text.Json;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Checking;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Laws;

/// <summary>The schema that other editors get says what we say, in both drafts.</summary>
public sealed class SchemaAgreementTests
{
    // What JSON Schema cannot say: keys that only the datastore refuses, one setting under two names, and what is
    // behind a format that no pattern says whole.
    private static readonly string[] BeyondSchemas = ["BR2001", "BR2002", "BR2003", "BR2004", "BR1008"];

    // What a node accepts and we warn of: nan, and a list in place of a table. An editor may call these errors.
    private static readonly string[] OnlyWarnedOf = ["BR1010", "BR1013"];

    private static readonly EmbeddedCatalogSource Source = new();
    private static readonly SettingsCatalog Catalog = SettingsCatalog.Open(Source);
    private static readonly SchemaLibrary Library = new(Source);

    // Not every release has all of these.
    private static readonly string[] Sampled = ["aws-k8s-1.31-nvidia", "aws-ecs-2", "metal-k8s-1.29", "vmware-k8s-1.34", "vmware-dev"];

    public static IEnumerable<TheoryDataRow<string, string, SchemaDraft>> Cases() =>
        from release in Catalog.Releases
        from variant in Sampled
        where VariantOf(release, variant) is not null
        from draft in Enum.GetValues<SchemaDraft>()
        select new TheoryDataRow<string, string, SchemaDraft>(release, variant, draft);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Another_validator_agrees_on_generated_documents(string release, string name, SchemaDraft draft)
    {
        var variant = VariantOf(release, name) ?? throw new InvalidOperationException(name);
        var schema = Library.SettingsFor(variant);
        Agree(variant, draft, [.. Enumerable.Range(0, LongRun.Times(usually: 100, all: 500)).Select(seed => new DocumentMaker(seed, mistakes: seed % 3 * 20).Make(schema))]);
    }

    [Theory]
    [InlineData(SchemaDraft.Draft202012)]
    [InlineData(SchemaDraft.Draft07)]
    public void Another_validator_agrees_on_the_samples(SchemaDraft draft)
    {
        var samples = Directory.EnumerateFiles(Repository.PathOf("samples"), "*.toml", SearchOption.AllDirectories)
            .Where(file => !file.Contains("facts", StringComparison.Ordinal))
            .Select(file => DocumentReader.Read(new SourceText(file, File.ReadAllText(file))))
            .Where(document => document.IsValid && document.Root["settings"] is DocumentTable)
            .Select(document => (Target: TargetComment.Read(document.Source, []), Settings: (DocumentTable)(document.Root["settings"] ?? document.Root)))
            .Select(sample => (Variant: VariantOf(sample.Target.Release ?? Catalog.NewestRelease.Name, sample.Target.Variant ?? "aws-k8s-1.31"), sample.Settings))
            .GroupBy(sample => sample.Variant ?? throw new InvalidOperationException("A sample names no variant of its release."), sample => sample.Settings).ToArray();
        Assert.True(samples.Length > 3);
        foreach (var sample in samples)
        {
            Agree(sample.Key, draft, [.. sample]);
        }
    }

    private static void Agree(Variant variant, SchemaDraft draft, IReadOnlyList<DocumentTable> documents)
    {
        var schema = Library.SettingsFor(variant);
        string[] texts = [.. documents.Select(settings => $"{{\"settings\":{JsonText.Write(settings)}}}")];
        var exported = Exported(variant, draft);
        var theirs = SchemaReferee.Judge(exported, draft, texts);
        HandOver($"{variant.Release}-{variant.Name}-{draft}-{texts.Length}", exported, texts.Zip(theirs, (text, reason) => $"{{\"document\":{text},\"accepted\":{(reason is null ? "true" : "false")}}}"));
        var mistakes = new List<string>();
        for (var i = 0; i < documents.Count; i++)
        {
            var said = SettingsChecker.Check(documents[i], schema).Diagnostics;
            var ours = said.Where(diagnostic => diagnostic.Severity == Severity.Error).ToArray();
            if (theirs[i] is { } reason && ours.Length == 0 && !said.Any(diagnostic => OnlyWarnedOf.Contains(diagnostic.Code, StringComparer.Ordinal)))
            {
                mistakes.Add($"refused by the schema only: {reason}: {JsonText.Write(documents[i])}");
            }
            else if (theirs[i] is null && ours.FirstOrDefault(diagnostic => !BeyondSchemas.Contains(diagnostic.Code, StringComparer.Ordinal)) is { } missed)
            {
                mistakes.Add($"accepted by the schema: {missed.Code} {missed.Setting}: {missed.Message}");
            }
        }

        Assert.True(mistakes.Count == 0, $"{mistakes.Count} of {documents.Count}:\n{string.Join('\n', mistakes.Take(20))}");
    }

    // For a third opinion on the same documents: .ci/run, tools/schema-referee.
    private static void HandOver(string name, string schema, IEnumerable<string> verdicts)
    {
        if (Environment.GetEnvironmentVariable("SCHEMA_REFEREE_FOLDER") is { Length: > 0 } folder)
        {
            File.WriteAllText(Path.Combine(folder, name + ".schema.json"), schema);
            File.WriteAllLines(Path.Combine(folder, name + ".jsonl"), verdicts);
        }
    }

    private static string Exported(Variant variant, SchemaDraft draft)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            variant.WriteSchema(Source, json, draft);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Variant? VariantOf(string release, string name) => Catalog.Release(release).Value?.Variant(name).Value;
}

using System.Text.Json;
using Settings.Cli;
using Settings.Cli.Output;
using Settings.Cli.Output.Reports;
using Settings.Compiler.Catalog;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Diagnostics;

public sealed class DiagnosticLabelTests
{
    private static readonly SourceText First = new("schemas/defaults/a.toml", "# a\n[settings]\nx = 1\n");
    private static readonly SourceText Second = new("schemas/defaults/b.toml", "settings.x = 'one'");

    private static Diagnostic Conflict { get; } =
        CatalogDiagnostics.ConflictingLayers(new TextSpan(9, 1), "settings.x", "a string", "an integer", new SourcePlace(First, new TextSpan(15, 1)));

    [Fact]
    public void A_label_in_another_text_is_told_with_its_file_and_line()
    {
        var text = new DiagnosticText(Second, SecretSpans.None).Write(Conflict);
        Assert.Contains("1 | settings.x = 'one'\n", text, StringComparison.Ordinal);
        Assert.Contains("\n  ::: schemas/defaults/a.toml:3:1 an integer here\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_in_another_text_has_its_file_in_JSON()
    {
        using var json = JsonDocument.Parse(Reported(streams => new JsonReporter(streams)));
        var related = Assert.Single(json.RootElement.GetProperty("files")[0].GetProperty("diagnostics")[0].GetProperty("related").EnumerateArray());
        Assert.Equal("schemas/defaults/a.toml", related.GetProperty("file").GetString());
        Assert.Equal("an integer here", related.GetProperty("message").GetString());
        Assert.Equal(2, related.GetProperty("range").GetProperty("start").GetProperty("line").GetInt32());
    }

    [Fact]
    public void A_label_in_another_text_is_told_with_the_message_on_GitHub() => Assert.Equal(
        "::error file=schemas/defaults/b.toml,line=1,col=10,endLine=1,endColumn=11,title=BR9505 conflicting-layers::"
        + "'settings.x' is a string here, but an integer in 'schemas/defaults/a.toml'; give it the same kind in all layers.%0Aschemas/defaults/a.toml:3: an integer here\n",
        Reported(streams => new GithubReporter(streams)));

    private static string Reported(Func<CommandStreams, IReporter> reporter)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var report = reporter(new CommandStreams(Stream.Null, output, TextWriter.Null, Repository.Root, UseColour: false));
        report.Add(new FileReport(Second, [Conflict]));
        report.Finish(new ReportSummary(1, 0, 1, 1, 0, 0, 1, CannotWork: false));
        return output.ToString();
    }

    [Fact]
    public void Every_default_is_found_in_the_layer_that_writes_it()
    {
        var catalog = SettingsCatalog.Open(new EmbeddedCatalogSource());
        var variants = catalog.NewestRelease.Variants;
        Assert.NotEmpty(variants);
        foreach (var defaults in variants.Take(5).Select(name => catalog.NewestRelease.Variant(name).Value?.Defaults).OfType<MergedDefaults>())
        {
            foreach (var path in DatastoreFlattener.FlattenSettings(defaults.Settings).Select(pair => pair.Key.ToPath()))
            {
                var origin = defaults.OriginOf(path);
                Assert.NotNull(origin);
                Assert.StartsWith("schemas/defaults/", origin.Source.Name, StringComparison.Ordinal);
                Assert.Equal(path.Name, origin.Source.Slice(origin.Span).Trim("\"'").ToString());
            }
        }
    }
}

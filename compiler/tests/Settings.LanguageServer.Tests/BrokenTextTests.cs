using Settings.Cli;
using Settings.Cli.Editing;
using Settings.Compiler.Tests;
using Settings.Compiler.Text;
using Settings.LanguageServer.Documents;
using Settings.LanguageServer.Server;
using Xunit;

namespace Settings.LanguageServer.Tests;

/// <summary>Whoever types a migration, a template or a schema has every beginning of it on the way: each feature answers for each.</summary>
public sealed class BrokenTextTests
{
    private static readonly Languages Known = Open();

    [Theory]
    [InlineData("schemas/migrations/1.0.3/add-sysctl.migration")]
    [InlineData("schemas/migrations/0.5.0/add-cluster-domain.migration")]
    [InlineData("schemas/migrations/1.50.0/kubernetes-reserved-pid-settings.migration")]
    [InlineData("templates/motd.scriban")]
    [InlineData("templates/updog-toml.scriban")]
    [InlineData("templates/warm-pool-wait-toml.scriban")]
    [InlineData("schemas/models/motd.json")]
    [InlineData("schemas/meta/model.json")]
    [InlineData("schemas/rules/boot/all/boot-parameters-need-a-reboot.json")]
    public void Each_beginning_of_a_file_is_answered(string path)
    {
        var text = File.ReadAllText(Repository.PathOf(path));
        var lengths = Enumerable.Range(0, text.Length + 1).ToArray();
        foreach (var length in lengths)
        {
            Check(path, text[..length], length);
        }

        // The laws about migrations look at the whole history for each.
        foreach (var length in LongRun.Some(lengths, 20))
        {
            Assert.All(Read(path, text[..length]).Diagnose(default), finding => Assert.NotEmpty(finding.Message));
        }

        Assert.DoesNotContain(Read(path, text).Diagnose(default), finding => finding.Severity < 3);
    }

    [Theory]
    [InlineData("a.migration", "\uFEFFadd settings.motd\r\n# 😀\r\ntest \"😀\" {\r\n")]
    [InlineData("a.migration", "}\n{{{ \"\n@ add add { prefix prefix\n when when variant and\n")]
    [InlineData("templates/a.scriban", "+++\r\n+++\r\n{{ settings[\"😀\"].a[ }}\r\n{{ for in }}")]
    [InlineData("templates/a.scriban", "+++\nhelpers = [\"")]
    [InlineData("schemas/models/a.json", "{\"😀\":[{]}\r\n,,\"\\")]
    [InlineData("schemas/models/a.json", "\"\\ud800\"")]
    public void Odd_texts_are_answered(string path, string text)
    {
        Assert.All(Read(path, text).Diagnose(default), finding => Assert.NotEmpty(finding.Message));
        for (var offset = 0; offset <= text.Length; offset++)
        {
            Check(path, text, offset);
        }
    }

    private static void Check(string path, string text, int offset)
    {
        var document = Read(path, text);
        Assert.All(document.CompleteAt(offset, default)?.Items ?? [], item => Assert.NotEmpty(item.Label));
        Assert.NotEqual(string.Empty, document.HoverAt(offset, default)?.Contents.Value);
        Assert.All(document.Folds(default), fold => Assert.True(fold.EndLine > fold.StartLine));
        Assert.All(document.Symbols(default), symbol => Assert.NotEmpty(symbol.Name));
        Assert.All(document.Lenses(default), lens => Assert.NotEmpty(lens.Command?.Title ?? string.Empty));
        _ = (document.DefinitionsAt(offset, default), document.HighlightsAt(offset, default), document.Format(null, default), document.Format(new TextSpan(offset, 0), default), document.RunTest(null, default));
    }

    private static LanguageDocument Read(string path, string text) =>
        Known.Read(new TextDocument(DocumentUri.OfPath(Repository.PathOf(path)), "plaintext", 1, new SourceText(path, text), PositionEncoding.Utf16));

    private static Languages Open()
    {
        var languages = new Languages(new EditorHost(Repository.Root, new CommandStreams(Stream.Null, TextWriter.Null, TextWriter.Null, Repository.Root, UseColour: false), new MemoryHead()), new HeadFiles(null, static () => { }, static _ => { }), message => Assert.Fail(message));
        languages.Open();
        return languages;
    }
}

using System.Text;
using System.Text.Json;
using Settings.Cli;
using Settings.Cli.Editing;
using Settings.Compiler.Analysis;
using Settings.Compiler.Binding;
using Settings.Compiler.Paths;
using Settings.Compiler.Sources;
using Settings.Compiler.Syntax;
using Settings.Compiler.Tests;
using Settings.Compiler.Text;
using Settings.LanguageServer.Documents;
using Settings.LanguageServer.Messages;
using Settings.LanguageServer.UserDataLanguage;
using Xunit;

namespace Settings.LanguageServer.Tests;

/// <summary>What holds for hover, navigation, hints, links, signatures, lenses and previews, whatever the text.</summary>
public sealed class KnowledgeTests
{
    private const string Secrets = """
        #:settingsc variant=aws-k8s-1.34
        [settings.kubernetes]
        bootstrap-token = "abcdef.0123456789abcdef"
        server-key = "aHVudGVyMg=="
        api-server = "https://me:hunter2@api.example.com/?token=hunter3"
        [settings.kubernetes.static-pods.web]
        manifest = "aHVudGVyMg=="
        enabled = true
        [settings.host-containers.admin]
        user-data = "aHVudGVyMg=="
        command = ["hunter2", "hunter3"]
        [settings.network]
        https-proxy = "http://me:hunter2@proxy.example.com"
        """;

    private const string Odd = "\n[[settings.ntp]]\n\"🦀\" = { a.b = \"\"\"\nx\"\"\" }\n[other.kubernetes]\nmax-pods = \"\"\n[settings]\nkubernetes = [{ x = 1 }";

    private static readonly string[] Hidden = ["hunter2", "hunter3", "aHVudGVyMg", "0123456789abcdef"];

    private static readonly Workspace Catalog = new(new EmbeddedCatalogSource());

    private static readonly CatalogAddresses Addresses =
        new(new EditorHost(null, new CommandStreams(Stream.Null, TextWriter.Null, TextWriter.Null, Repository.Root, UseColour: false), new MemoryHead())) { ClientAsks = true };

    [Fact]
    public void No_feature_tells_a_secret()
    {
        var document = Read(Secrets);
        Assert.NotNull(document.PreviewAt("/etc/network/proxy.env", null, default)?.Text);
        foreach (var said in Enumerable.Range(0, Secrets.Length).Select(offset => AllAt(document, offset)).Append(AllOf(document)))
        {
            Assert.All(Hidden, secret => Assert.DoesNotContain(secret, said, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public void Every_beginning_of_a_document_has_answers_without_secrets(string lineEnd)
    {
        var text = (Secrets + Odd).ReplaceLineEndings(lineEnd);
        foreach (var length in LongRun.Some(Enumerable.Range(0, text.Length + 1), 7))
        {
            var document = Read(text[..length]);
            var said = AllAt(document, length) + AllAt(document, length / 2) + AllOf(document);
            Assert.All(Hidden, secret => Assert.DoesNotContain(secret, said, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void Every_setting_of_a_sample_has_a_hover_and_a_definition()
    {
        foreach (var sample in Directory.EnumerateFiles(Repository.PathOf("samples/good"), "*.toml"))
        {
            var document = Read(File.ReadAllText(sample));
            foreach (var mention in DocumentMentions.Of(SyntaxTree.Parse(document.Document.Text)).All.Where(mention => mention.Path.Depth > 1 && mention.Path.IsAtOrBelow(SettingPath.Settings)))
            {
                Assert.True(document.HoverAt(mention.Span.Start, default) is not null, $"{sample}: no hover of {mention.Path}");
                Assert.True(document.DefinitionsAt(mention.Span.Start, default).Length == 1, $"{sample}: no definition of {mention.Path}");
            }
        }
    }

    [Fact]
    public void What_is_not_below_settings_is_no_setting()
    {
        const string Text = "[other.kubernetes]\nmax-pods = 1\n";
        Assert.Null(Read(Text).HoverAt(Text.IndexOf("max-pods", StringComparison.Ordinal), default));
        Assert.Empty(Places(Read(Text), Text.IndexOf("max-pods", StringComparison.Ordinal)));
    }

    [Fact]
    public void Each_place_that_is_told_is_in_a_text_that_the_client_gets()
    {
        var document = Read(Secrets);
        var places = Enumerable.Range(0, Secrets.Length).SelectMany(offset => Places(document, offset)).Where(place => PreviewAddress.Of(place.Uri) is null).Distinct().ToArray();
        Assert.NotEmpty(places);
        Assert.All(places, place => Assert.True(place.Range.End.Line < Assert.IsType<string>(Addresses.TextAt(place.Uri)).Split('\n').Length));
    }

    private static UserDataDocument Read(string text)
    {
        var document = new TextDocument("file:///a.toml", LanguageIds.UserData, 1, new SourceText("/a.toml", text), PositionEncoding.Utf16);
        return new UserDataDocument(document, new RecentViews(Catalog).Of(document, TargetRequest.Open with { TakesNearest = true }), Addresses);
    }

    private static LspLocation[] Places(UserDataDocument document, int offset) =>
        [.. document.DefinitionsAt(offset, default), .. document.TypesAt(offset, default), .. document.DeclarationsAt(offset, default), .. document.ImplementationsAt(offset, default)];

    private static string AllAt(UserDataDocument document, int offset)
    {
        var (json, said) = (Sent.Default, new StringBuilder());
        said.Append(document.HoverAt(offset, default) is { } hover ? JsonSerializer.Serialize(hover, json.Hover) : null);
        said.Append(document.SignatureAt(offset, default) is { } signature ? JsonSerializer.Serialize(signature, json.SignatureHelp) : null);
        said.Append(JsonSerializer.Serialize(Places(document, offset), json.LspLocationArray));
        return said.Append(document.PreviewAt(null, offset, default) is { } preview ? JsonSerializer.Serialize(preview, json.Preview) : null).ToString();
    }

    private static string AllOf(UserDataDocument document)
    {
        var (json, said) = (Sent.Default, new StringBuilder());
        said.Append(JsonSerializer.Serialize(document.Lenses(default), json.CodeLensArray));
        said.Append(JsonSerializer.Serialize(document.Links(default), json.DocumentLinkArray));
        said.Append(JsonSerializer.Serialize(document.Hints(new TextSpan(0, document.Document.Text.Length), default), json.InlayHintArray));
        foreach (var file in document.PreviewAt(null, null, default)?.Files ?? [])
        {
            said.Append(document.PreviewAt(file.Path, null, default)?.Text);
        }

        return said.ToString();
    }
}

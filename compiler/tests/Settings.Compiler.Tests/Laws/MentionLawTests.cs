using CsCheck;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Paths;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Settings.Compiler.Syntax;
using Settings.Compiler.Syntax.Nodes;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Laws;

/// <summary>From a setting to its places and back, on documents made out of a schema and written in all ways that TOML has.</summary>
public sealed class MentionLawTests
{
    private static readonly SettingsSchema Schema = SchemaOf("aws-k8s-1.34");

    private static readonly Gen<string> Written = Gen.Int.Select(seed =>
    {
        var root = new DocumentTable(default);
        root.Set("settings", default, new DocumentMaker(seed, mistakes: 0).Make(Schema));
        return new TomlWriter(new Random(seed)).Write(root);
    });

    [Fact]
    public void Written_documents_are_toml()
    {
        Written.Sample(text => Assert.Empty(Read(text).Diagnostics.Select(diagnostic => $"{diagnostic.Message}\n{text}")), iter: 200);
    }

    [Fact]
    public void The_path_at_every_place_of_a_mention_is_the_one_that_it_mentions()
    {
        Gen.OneOf(Written, Documents.NearlyToml).Sample(
            text =>
            {
                var mentions = DocumentMentions.Of(Tree(text));
                foreach (var path in mentions.All.Select(mention => mention.Path).Distinct())
                {
                    Assert.All(mentions.Of(path), span => Assert.All([span.Start, (span.Start + span.End) / 2, span.End], at => Assert.Equal(path, mentions.PathAt(at))));
                }
            },
            iter: 300);
    }

    [Fact]
    public void What_is_read_for_one_question_is_what_is_read_for_all()
    {
        Gen.OneOf(Written, Documents.NearlyToml, Documents.MutatedSamples).Sample(
            text =>
            {
                var (asked, whole) = (DocumentMentions.Of(Tree(text)), DocumentMentions.Of(Tree(text)));
                for (var at = 0; at <= text.Length; at += 1 + (text.Length / 200))
                {
                    Assert.Equal(whole.All.LastOrDefault(mention => mention.Span.Start <= at) is { Path: not null } last && last.Span.End >= at ? last : null, asked.At(at));
                }

                foreach (var table in whole.All.Select(mention => mention.Path.Parent).OfType<SettingPath>().Distinct().Take(20))
                {
                    Assert.Equal(whole.All.Where(mention => table.Equals(mention.Path.Parent)), asked.In(table));
                }
            },
            iter: LongRun.Times(200, 5000));
    }

    [Fact]
    public void Every_part_of_every_key_is_a_mention_of_one_path()
    {
        Written.Sample(
            text =>
            {
                var tree = Tree(text);
                var mentions = DocumentMentions.Of(tree);
                var parts = tree.Lines.SelectMany(Keys).SelectMany(key => key.Parts).Select(part => part.Span).OrderBy(span => span.Start);
                Assert.Equal(parts, mentions.All.Select(mention => mention.Path).Distinct().SelectMany(mentions.Of).OrderBy(span => span.Start));
            },
            iter: 200);
    }

    [Fact]
    public void Every_entry_of_a_bound_document_is_mentioned_where_its_key_is()
    {
        Written.Sample(
            text =>
            {
                var document = Read(text);
                var mentions = DocumentMentions.Of(document.Tree);
                Assert.All(Entries(document.Root, null), found => Assert.Contains(found.Entry.KeySpan, mentions.Of(found.Path)));
            },
            iter: 200);
    }

    private static IEnumerable<(SettingPath Path, DocumentEntry Entry)> Entries(DocumentTable table, SettingPath? above) =>
        table.Entries.SelectMany(entry => Entries(entry.Value, SettingPath.Below(above, entry.Key)).Prepend((SettingPath.Below(above, entry.Key), entry)));

    private static IEnumerable<(SettingPath Path, DocumentEntry Entry)> Entries(DocumentValue value, SettingPath path) => value switch
    {
        DocumentTable table => Entries(table, path),
        DocumentArray list => list.Items.SelectMany((item, i) => Entries(item, path.Item(i))),
        _ => [],
    };

    private static IEnumerable<KeySyntax> Keys(SyntaxNode node) => node switch
    {
        HeaderSyntax header => [header.Key],
        KeyValueSyntax pair => Keys(pair.Value).Prepend(pair.Key),
        ArraySyntax array => array.Items.SelectMany(Keys),
        InlineTableSyntax table => table.Entries.SelectMany(Keys),
        _ => [],
    };

    private static BoundDocument Read(string text) => DocumentReader.Read(new SourceText("test.toml", text));

    private static SyntaxTree Tree(string text) => SyntaxTree.Parse(new SourceText("test.toml", text));

    private static SettingsSchema SchemaOf(string name)
    {
        var source = new EmbeddedCatalogSource();
        var catalog = SettingsCatalog.Open(source);
        return new SchemaLibrary(source).SettingsFor(catalog.NewestRelease.Variant(name).Value ?? throw new InvalidOperationException(name));
    }
}

using Settings.Compiler.Catalog;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Xunit;

namespace Settings.Compiler.Tests.Schemas;

public sealed class BuiltInSchemaTests
{
    private static readonly SchemaLibrary Library = new(new EmbeddedCatalogSource());

    private static readonly string Newest = SettingsCatalog.Open(new EmbeddedCatalogSource()).Releases[^1];

    public static IEnumerable<TheoryDataRow<string>> Models() => Library.ModelNames.Select(n => new TheoryDataRow<string>(n));

    // A type that changed is there once for each version.
    public static IEnumerable<TheoryDataRow<string, string>> Types() => Library.TypeNames.SelectMany(name =>
        Library.VersionsOfType(name).DefaultIfEmpty(Newest).Select(release => new TheoryDataRow<string, string>(name, release)));

    [Theory]
    [MemberData(nameof(Models))]
    public void Every_setting_is_described_in_one_sentence(string model)
    {
        var slots = Places(Library.Model(model, Newest), model).ToArray();
        Assert.NotEmpty(slots);
        Assert.All(slots, place => AssertSentence(place.Slot.Notes.Description ?? place.Slot.Node.Notes.Description, place.Path));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_type_is_described_and_says_what_it_expects(string type, string release)
    {
        var node = Library.Type(type, release);
        AssertSentence(node.Notes.Description, type);
        Assert.NotEmpty(node.Expects);
        Assert.False(node.Expects.EndsWith('.'), $"{type}: what is expected completes a sentence");
        Assert.NotEmpty(node.Notes.Source ?? string.Empty);
    }

    private static void AssertSentence(string? text, string path) =>
        Assert.True(text is { Length: > 10 } && char.IsUpper(text[0]) && text.EndsWith('.') && !text.Contains(". ", StringComparison.Ordinal), $"{path}: '{text}'");

    // Maps of free values describe themselves, not each value.
    private static IEnumerable<(string Path, SchemaSlot Slot)> Places(SchemaSlot slot, string path)
    {
        yield return (path, slot);
        foreach (var node in slot.Node is ChoiceNode choice ? choice.Options.Select(o => o.Node) : [slot.Node])
        {
            var inner = node switch
            {
                TableNode table => table.Properties.SelectMany(p => Places(p, $"{path}.{p.Name}"))
                    .Concat(table.Rest is { Node: TableNode } rest ? Places(rest, $"{path}.*") : []),
                ListNode { Rest: { Node: TableNode } item } => Places(item, $"{path}[]"),
                _ => [],
            };
            foreach (var place in inner)
            {
                yield return place;
            }
        }
    }
}

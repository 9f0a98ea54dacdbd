using System.Text.Json;
using CsCheck;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Datastore;
using Settings.Compiler.Facts;
using Settings.Compiler.Paths;
using Settings.Compiler.Sources;
using Settings.Compiler.TemplateFunctions;
using Settings.Compiler.TemplateFunctions.Library;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.TemplateFunctions;

/// <summary>What helpers make of their arguments, one case a line.</summary>
public sealed class HelperCaseTests
{
    private static readonly string Folder = Repository.PathOf("compiler/tests/Settings.Compiler.Tests/TemplateFunctions/Cases");

    private static readonly SettingsCatalog Embedded = SettingsCatalog.Open(new EmbeddedCatalogSource());

    public static IEnumerable<TheoryDataRow<string>> Cases() =>
        Directory.EnumerateFiles(Folder, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Select(line => new TheoryDataRow<string>(line));

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_helper_gives_what_the_case_says(string line)
    {
        using var json = JsonDocument.Parse(line);
        var row = json.RootElement;
        var name = (row.GetProperty("helper").GetString() ?? string.Empty).Split('.');
        var helper = HelperRegistry.Find(name[0], name[1]);
        Assert.NotNull(helper);
        var call = new HelperCall([.. row.GetProperty("arguments").EnumerateArray().Select((argument, i) => Argument(argument, row, i))], Os(row), HostFacts.Default);
        if (row.TryGetProperty("fails", out _))
        {
            Assert.Throws<HelperException>(() => helper.Invoke(call));
        }
        else
        {
            Assert.Equal(JsonText.Write(Json.Value(row.GetProperty("result"))), JsonText.Write(helper.Invoke(call)));
        }
    }

    [Theory]
    [InlineData("1.26.1")]
    [InlineData("1.50.0")]
    public void What_toml_encode_writes_is_read_back_as_the_same_text(string release) =>
        TomlTexts.Where(text => text.All(c => !char.IsSurrogate(c))).Sample(text =>
        {
            var encoded = new TomlEncode().Invoke(new HelperCall([new HelperArgument(new DocumentString(text, default), null)], Image(release), HostFacts.Default));
            var document = DocumentReader.Read(new SourceText("t", $"a = {Assert.IsType<DocumentString>(encoded).Value}\n"));
            Assert.True(document.IsValid, text);
            Assert.Equal(text, Assert.IsType<DocumentString>(document.Root["a"]).Value);
        });

    [Fact]
    public void Escaped_text_holds_no_character_that_HTML_knows() =>
        Gen.String.Sample(text =>
        {
            var escaped = new HtmlEscape().Invoke(new HelperCall([new HelperArgument(new DocumentString(text, default), null)], Image("1.26.1"), HostFacts.Default));
            var rest = Assert.IsType<DocumentString>(escaped).Value;
            foreach (var entity in (ReadOnlySpan<string>)["&lt;", "&gt;", "&quot;", "&amp;", "&#x27;", "&#x60;", "&#x3D;"])
            {
                rest = rest.Replace(entity, string.Empty, StringComparison.Ordinal);
            }

            Assert.DoesNotContain(rest, c => c is '<' or '>' or '"' or '&' or '\'' or '`' or '=');
        });

    // Quotes, backslashes and line ends are what matters.
    private static Gen<string> TomlTexts => Gen.OneOf(Gen.String, Gen.String[Gen.Char["'\"\\\n\ta"], 0, 12]);

    // A case is about 1.26.1 unless it says otherwise.
    private static OsFacts Os(JsonElement row) => Image(row.TryGetProperty("release", out var release) ? release.GetString() ?? string.Empty : "1.26.1") with
    {
        HasFips = row.TryGetProperty("fips", out var fips) && fips.GetBoolean(),
    };

    private static OsFacts Image(string release) =>
        Embedded.Release(release).Value is { } found && found.Variant(found.Variants[0]).Value is { } variant
            ? OsFacts.Of(variant, "x86_64")
            : throw new InvalidOperationException($"{release} is not in the catalog.");

    private static HelperArgument Argument(JsonElement argument, JsonElement row, int index)
    {
        SettingPath? path = row.TryGetProperty("paths", out var paths) && paths[index].GetString() is { } text
            ? SettingPath.Parse(text)
            : null;
        return new HelperArgument(argument.ValueKind == JsonValueKind.Null ? null : Json.Value(argument), path);
    }
}

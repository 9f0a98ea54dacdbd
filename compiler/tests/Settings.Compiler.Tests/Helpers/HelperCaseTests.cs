using System.Text.Json;
using CsCheck;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Helpers;
using Settings.Compiler.Helpers.Library;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Helpers;

/// <summary>What helpers make of their arguments, one case a line.</summary>
public sealed class HelperCaseTests
{
    private static readonly string Folder = Repository.PathOf("compiler/tests/Settings.Compiler.Tests/Helpers/Cases");

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
        var call = new HelperCall([.. row.GetProperty("arguments").EnumerateArray().Select((argument, i) => Argument(argument, row, i))], HostFacts.Default);
        if (row.TryGetProperty("fails", out _))
        {
            Assert.Throws<HelperException>(() => helper.Invoke(call));
        }
        else
        {
            Assert.Equal(JsonText.Write(Json.Value(row.GetProperty("result"))), JsonText.Write(helper.Invoke(call)));
        }
    }

    [Fact]
    public void What_toml_encode_writes_is_read_back_as_the_same_text() =>
        Gen.String.Where(text => text.All(c => !char.IsSurrogate(c))).Sample(text =>
        {
            var encoded = new TomlEncode().Invoke(new HelperCall([new HelperArgument(new DocumentString(text, default), null)], HostFacts.Default));
            var document = DocumentReader.Read(new SourceText("t", $"a = {Assert.IsType<DocumentString>(encoded).Value}\n"));
            Assert.True(document.IsValid, text);
            Assert.Equal(text, Assert.IsType<DocumentString>(document.Root["a"]).Value);
        });

    [Fact]
    public void Escaped_text_holds_no_character_that_HTML_knows() =>
        Gen.String.Sample(text =>
        {
            var escaped = new HtmlEscape().Invoke(new HelperCall([new HelperArgument(new DocumentString(text, default), null)], HostFacts.Default));
            var rest = Assert.IsType<DocumentString>(escaped).Value;
            foreach (var entity in (ReadOnlySpan<string>)["&lt;", "&gt;", "&quot;", "&amp;", "&#x27;", "&#x60;", "&#x3D;"])
            {
                rest = rest.Replace(entity, string.Empty, StringComparison.Ordinal);
            }

            Assert.DoesNotContain(rest, c => c is '<' or '>' or '"' or '&' or '\'' or '`' or '=');
        });

    private static HelperArgument Argument(JsonElement argument, JsonElement row, int index)
    {
        SettingPath? path = row.TryGetProperty("paths", out var paths) && paths[index].GetString() is { } text
            ? text.Split('.').Skip(1).Aggregate(new SettingPath("settings"), (above, segment) => above.Key(segment))
            : null;
        return new HelperArgument(argument.ValueKind == JsonValueKind.Null ? null : Json.Value(argument), path);
    }
}

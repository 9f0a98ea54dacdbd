using System.Text.Json;
using Settings.Compiler.Catalog;
using Settings.Compiler.Schemas;
using Xunit;

namespace Settings.Compiler.Tests.Schemas;

public sealed class SchemaBundleTests
{
    private static readonly EmbeddedCatalogSource Catalog = new();

    [Fact]
    public void Every_reference_stays_inside_of_the_document()
    {
        using var bundle = Bundle();
        var definitions = bundle.RootElement.GetProperty("$defs");
        var references = Members(bundle.RootElement).Where(m => m.NameEquals("$ref")).Select(m => m.Value.GetString() ?? string.Empty).ToArray();

        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.True(
            reference.StartsWith("#/$defs/", StringComparison.Ordinal) && definitions.TryGetProperty(reference["#/$defs/".Length..], out _), reference));
    }

    [Theory]
    [InlineData("format")]
    [InlineData("bottlerocket")]
    public void Keywords_that_other_tools_do_not_know_are_left_out(string keyword)
    {
        using var bundle = Bundle();
        Assert.DoesNotContain(Members(bundle.RootElement), m => m.NameEquals(keyword));
    }

    [Fact]
    public void Settings_are_allowed_under_their_other_names()
    {
        using var bundle = Bundle();
        var boot = bundle.RootElement.GetProperty("properties").GetProperty("settings").GetProperty("properties").GetProperty("boot").GetProperty("properties");
        Assert.True(boot.TryGetProperty("kernel-parameters", out _) && boot.TryGetProperty("kernel", out _));
    }

    private static JsonDocument Bundle() => JsonDocument.Parse(SchemaBundle.Write(Catalog, new SchemaLibrary(Catalog).ModelNames, "everything"));

    private static IEnumerable<JsonProperty> Members(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(m => Members(m.Value).Prepend(m)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Members),
        _ => [],
    };
}

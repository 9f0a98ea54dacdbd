using System.Text.Json;
using Settings.Compiler.Binding;
using Settings.Compiler.Checking;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Settings.Compiler.Tests.Catalog;
using Xunit;

namespace Settings.Compiler.Tests.Schemas;

/// <summary>A schema that says what is not enforced is refused: silence would let documents through.</summary>
public sealed class RefusedSchemaTests
{
    [Theory]
    [InlineData("""{"type": "object", "patternProperties": {}}""", "patternProperties")]
    [InlineData("""{"type": "string", "minimun": 1}""", "minimun")]
    [InlineData("""{"type": "string", "format": "ipv4"}""", "ipv4")]
    [InlineData("""{"type": "number"}""", "number")]
    [InlineData("""{"type": "string", "bottlerocket": {"sinse": "1.0.0"}}""", "sinse")]
    [InlineData("""{"type": "string", "bottlerocket": {"secret": "yes"}}""", "secret")]
    [InlineData("""{"type": "string", "bottlerocket": {"normalisation": {"lower": true}}}""", "lower")]
    [InlineData("""{"type": "string", "bottlerocket": {"null": "allowed"}}""", "null")]
    [InlineData("""{"type": "string", "minLength": -1}""", "minLength")]
    [InlineData("""{"type": "integer", "minimum": 0.5}""", "minimum")]
    [InlineData("""{"$ref": "https://example.com/a.json"}""", "https://example.com/a.json")]
    [InlineData("""{"$ref": "../types/Missing.json"}""", "Missing")]
    [InlineData("""{"description": "Anything."}""", "type")]
    [InlineData("""{"type": "object", "properties": []}""", "x.json")]
    [InlineData("""{"type": "object", "additionalProperties": {"typo": 1}}""", "typo")]
    [InlineData("""{"anyOf": 5}""", "x.json")]
    [InlineData("""{"type": "object", "bottlerocket": {"normalisation": {"tableToList": {}}}}""", "x.json")]
    [InlineData("""{"enum": [1]}""", "string")]
    [InlineData("""{"type": "string",""", "JSON")]
    [InlineData("[]", "object")]
    [InlineData("""{"type": "string", "pattern": "(?<=a)b"}""", "linear time")]
    [InlineData("""{"type": "string", "pattern": "^(a{1,1000}){1,1000}$"}""", "linear time")]
    [InlineData("""{"type": "string", "pattern": "(?"}""", "not a valid regular expression")]
    public void A_broken_schema_is_named_with_what_is_wrong(string schema, string expected)
    {
        var library = new SchemaLibrary(new MemoryCatalogSource(("schemas/models/x.json", schema)));
        var document = Documents.Read("a = { x = { y = 'z' } }\nb = { x = 'z' }\nc = { x = 5 }");
        var failure = Assert.Throws<CatalogException>(() =>
        {
            foreach (var entry in document.Entries)
            {
                SettingsChecker.Check((DocumentTable)entry.Value, library.SettingsFor(["x"], "1.0.0"));
            }
        });
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
        Assert.StartsWith("schemas/", failure.File.Name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("\u00FF\u00FE")]
    public void What_is_not_JSON_is_not_written_into_a_bundle(string schema)
    {
        using var written = new MemoryStream();
        using var json = new Utf8JsonWriter(written);
        var failure = Assert.Throws<CatalogException>(() =>
            SchemaBundle.Write(new MemoryCatalogSource(("schemas/models/x.json", schema)), "title", ["x"], "1.0.0", json, SchemaDraft.Draft202012));
        Assert.Contains("JSON", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_schemas_of_the_settings_at_hand_are_read()
    {
        var catalog = new MemoryCatalogSource(
            ("schemas/models/a.json", """{"type": "object", "properties": {"b": {"$ref": "../types/B.json"}, "c": {"$ref": "../types/C.json"}}}"""),
            ("schemas/models/d.json", """{"type": "string"}"""),
            ("schemas/types/B.json", """{"type": "string"}"""),
            ("schemas/types/C.json", """{"type": "string"}"""));
        SettingsChecker.Check(Documents.Read("a = { b = 'x' }"), new SchemaLibrary(catalog).SettingsFor(["a", "d"], "1.0.0"));
        Assert.Equal(["schemas/models/a.json", "schemas/types/B.json"], catalog.FilesRead);
    }
}

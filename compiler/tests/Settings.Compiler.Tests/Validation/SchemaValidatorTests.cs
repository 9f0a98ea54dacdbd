using System.Text.Json;
using Settings.Compiler.Tests.Catalog;
using Settings.Compiler.Validation;
using Xunit;

namespace Settings.Compiler.Tests.Validation;

/// <summary>The engine for schemas that are not our own: verdicts, and failures in words.</summary>
public sealed class SchemaValidatorTests
{
    private const string Main = "schemas/files/main.json";

    [Theory]
    [InlineData("""{"type":"string"}""", "1", "|'1' is a number; must be a string|#/type")]
    [InlineData("""{"type":["string","null"]}""", "{}", "|the value is an object; must be a string or null|#/type")]
    [InlineData("""{"enum":["a","b"]}""", "\"c\"", "|'c' is not a valid value; allowed: 'a', 'b'|#/enum")]
    [InlineData("""{"const":"a"}""", "\"c\"", "|'c' is not a valid value; must be 'a'|#/const")]
    [InlineData("""{"minimum":3}""", "2", "|'2' is not a valid value; must be at least 3|#/minimum")]
    [InlineData("""{"maxItems":1}""", "[1,2]", "|the list has 2 items; must have at most 1 item|#/maxItems")]
    [InlineData("""{"required":["a","b"]}""", "{}", "|the key 'a' is missing|#/required", "|the key 'b' is missing|#/required")]
    [InlineData("""{"dependentRequired":{"a":["b"]}}""", """{"a":1}""", "|the key 'b' is missing; 'a' needs it|#/dependentRequired")]
    [InlineData("""{"properties":{"code":{"type":"string"}},"additionalProperties":false}""", """{"cod":"x"}""", "/cod!|unknown key 'cod'; did you mean 'code'?|#/additionalProperties")]
    [InlineData("""{"properties":{"a":true,"b":true},"additionalProperties":false}""", """{"xyz":"x"}""", "/xyz!|unknown key 'xyz'; known: 'a', 'b'|#/additionalProperties")]
    [InlineData("""{"properties":{"a":{"$ref":"#/$defs/t"}},"$defs":{"t":{"items":{"type":"integer"}}}}""", """{"a":[1,"x"]}""", "/a/1|'x' is a string; must be an integer|#/$defs/t/items/type")]
    [InlineData("""{"$ref":"../types/other.json"}""", "7", "|'7' is a number; must be a string|other#/type")]
    [InlineData("""{"properties":{"a/b":{"type":"string"}}}""", """{"a/b":1}""", "/a~1b|'1' is a number; must be a string|#/properties/a~1b/type")]
    [InlineData("""{"prefixItems":[true],"items":false}""", "[1,2]", "/1|nothing may be here|#/items")]
    [InlineData("""{"uniqueItems":true}""", "[1,1]", "|the list has an item twice; each item must differ from the others|#/uniqueItems")]
    [InlineData("""{"patternProperties":{"^x-":{"type":"string"}},"additionalProperties":false}""", """{"x-a":1,"y":2}""", "/x-a|'1' is a number; must be a string|#/patternProperties/^x-/type", "/y!|unknown key 'y'|#/additionalProperties")]
    [InlineData("""{"propertyNames":{"pattern":"^a"}}""", """{"b":1}""", "/b!|'b' is not a valid value; must match ^a|#/propertyNames/pattern")]
    [InlineData("""{"anyOf":[{"type":"string"},{"type":"object","required":["a"]}]}""", "{}", "|the key 'a' is missing|#/anyOf/1/required")]
    [InlineData("""{"anyOf":[{"type":"string"},{"type":"integer"}]}""", "[]", "|a list fits none of the alternatives; must be a string; or must be an integer|#/anyOf")]
    [InlineData("""{"oneOf":[{"type":"string"},{"minLength":1}]}""", "\"a\"", "|several alternatives fit; exactly one must|#/oneOf")]
    [InlineData("""{"if":{"required":["a"]},"then":{"required":["b"]}}""", """{"a":1}""", "|the key 'b' is missing|#/then/required")]
    [InlineData("""{"if":{"required":["a"]},"else":{"required":["b"]},"anyOf":[{"required":["a"]},true],"type":"object","minProperties":1}""", "{}", "|the object has 0 keys; must have at least 1 key|#/minProperties", "|the key 'b' is missing|#/else/required")]
    [InlineData("""{"contains":{"type":"string"}}""", "[1]", "|the list has the wrong items|#/contains")]
    [InlineData("""{"not":{"type":"string"}}""", "\"a\"", "|'a' is not allowed here|#/not")]
    [InlineData("""{"unevaluatedProperties":false,"allOf":[{"properties":{"a":true}}]}""", """{"b":1}""", "/b!|unknown key 'b'|#/unevaluatedProperties")]
    [InlineData("""{"properties":{"$ref":{"type":"string","pattern":"^a"}}}""", """{"$ref":"b"}""", "/$ref|'b' is not a valid value; must match ^a|#/properties/$ref/pattern")]
    public void Failures_have_places_and_words(string schema, string document, params string[] expected)
    {
        var failures = Validator(schema).Validate(Main, Json(document));
        Assert.Equal(expected, failures.Select(failure => $"{failure.Location}{(failure.IsName ? "!" : "")}|{failure.Text}|{failure.SchemaLocation.Replace("schemas/files/main.json", "", StringComparison.Ordinal).Replace("schemas/types/other.json", "other", StringComparison.Ordinal)}"));
    }

    [Theory]
    [InlineData("^a$", "a", true)]
    [InlineData("^a$", "a\n", false)]
    [InlineData(@"^\d$", "\u0663", false)]
    [InlineData(@"^[\d_]\w$", "_1", true)]
    [InlineData(@"^\p{L}+$", "ä", true)]
    [InlineData("^(a+)+$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!", false)]
    public void Patterns_mean_what_they_mean_elsewhere_and_run_in_linear_time(string pattern, string text, bool matches)
    {
        var escaped = JsonEncodedText.Encode(pattern).ToString();
        Assert.Equal(matches, Validator($$"""{"pattern":"{{escaped}}"}""").Accepts(Main, JsonSerializer.SerializeToElement(text)));
        var names = Validator($$$"""{"patternProperties":{"{{{escaped}}}":false}}""");
        Assert.Equal(!matches, names.Accepts(Main, JsonSerializer.SerializeToElement(new Dictionary<string, int> { [text] = 1 })));
    }

    [Theory]
    [InlineData("""{"typ":"string"}""", "typ")]
    [InlineData("""{"pattern":"("}""", "(")]
    [InlineData("""{"pattern":"(?=a)"}""", "")]
    [InlineData("""{"$ref":"missing.json"}""", "missing.json")]
    [InlineData("""{"$ref":"#/$defs/none"}""", "none")]
    [InlineData("""{"type":""", "line 1")]
    public void A_schema_that_cannot_be_used_is_an_error(string schema, string word)
    {
        var wrong = Assert.Throws<InvalidSchemaException>(() => Validator(schema).Accepts(Main, Json("{}")));
        Assert.Contains(word, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Values_are_hidden_when_asked_for() =>
        Assert.Equal("the value is a string; must be an integer", Validator("""{"type":"integer"}""").Validate(Main, Json("\"hunter2\""), hidesValues: true)[0].Text);

    [Fact]
    public void The_dialect_of_editors_and_the_keyword_of_the_vocabulary_change_nothing() =>
        Assert.False(Validator("""{"$schema":"https://json-schema.org/draft/2020-12/schema","bottlerocket":{"source":"x"},"pattern":"^a$"}""").Accepts(Main, Json("\"a\\n\"")));

    [Fact]
    public void Several_threads_may_ask_at_once()
    {
        var validator = Validator("""{"properties":{"a":{"$ref":"../types/other.json"}}}""");
        Parallel.For(0, 1000, i => Assert.Equal(i % 2 == 0, validator.Validate(Main, Json(i % 2 == 0 ? """{"a":"x"}""" : """{"a":1}""")).Count == 0));
    }

    private static SchemaValidator Validator(string schema) => new(new MemoryCatalogSource((Main, schema), ("schemas/types/other.json", """{"type":"string"}""")));

    private static JsonElement Json(string text) => JsonSerializer.Deserialize<JsonElement>(text);
}

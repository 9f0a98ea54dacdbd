using System.Text.Json;
using System.Text.RegularExpressions;
using Json.Schema.Keywords;
using Settings.Compiler.Schemas.Patterns;

namespace Settings.Compiler.Validation;

/// <summary>The keyword patternProperties with patterns that run in linear time, as <see cref="LinearPatternKeyword"/>.</summary>
internal sealed class LinearPatternPropertiesKeyword : PatternPropertiesKeyword
{
    /// <inheritdoc/>
    public override object? ValidateKeywordValue(JsonElement value)
    {
        // The engine's own checks the shape of the keyword; only its expressions are replaced.
        base.ValidateKeywordValue(value);
        var expressions = new Dictionary<string, Regex>(StringComparer.Ordinal);
        foreach (var property in value.EnumerateObject())
        {
            expressions[property.Name] = EcmaRegex.Create(property.Name);
        }

        return expressions;
    }
}

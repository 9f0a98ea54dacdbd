using System.Text.Json;
using Settings.Compiler.Advice.Rules;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.Schemas;
using Settings.Compiler.Schemas.Patterns;

namespace Settings.Compiler.Compilation.Files;

/// <summary>Whether the conditions of a rule can come true and can fail: a setting may have the values that it is compared with, and is of the kind that a test is for.</summary>
/// <param name="settings">The settings.</param>
internal sealed class RuleValueAudit(CatalogSettings settings)
{
    private const ValueKinds Sized = ValueKinds.List | ValueKinds.Table;
    private const ValueKinds Ordered = ValueKinds.Integer | ValueKinds.String;

    /// <summary>The findings about a rule whose settings exist.</summary>
    public IEnumerable<Diagnostic> Check(AuditedFile rule)
    {
        SettingPath[] at = [.. RuleWords.SettingsAt(rule).Select(at => PathOf(at.Path))];
        return RuleConditions.In(rule).SelectMany(part => Check(part.Condition, part.Pointer, at))
            .Select(found => CatalogDiagnostics.InvalidRule(rule.PlaceOf(found.Pointer, false), rule.Path, found.Reason));
    }

    private IEnumerable<(string Pointer, string Reason)> Check(JsonElement condition, string pointer, SettingPath[] at)
    {
        if (condition.TryGetProperty("amounts", out var amounts))
        {
            return Amounts(amounts, $"{pointer}/amounts");
        }

        var subject = condition.TryGetProperty("of", out _) ? settings.KeyOf(at)
            : settings.Of(condition.TryGetProperty("setting", out var setting) ? [PathOf(setting.GetString())] : at);
        var isJoined = condition.TryGetProperty("joined", out _);
        return condition.EnumerateObject().SelectMany(member => Check(member, $"{pointer}/{member.Name}", subject, isJoined));
    }

    private IEnumerable<(string Pointer, string Reason)> Check(JsonProperty word, string pointer, RuleSubject subject, bool isJoined) => word.Name switch
    {
        "joined" => OfKind(word, pointer, subject, ValueKinds.List, "puts the texts of a list together"),
        "equals" or "equalsNot" when !isJoined => Literals(word.Value, pointer, subject),
        "default" => Default(word.Value, pointer, subject),
        "below" or "above" => Bound(word, pointer, subject),
        "exceeds" or "reaches" => OfKind(word, pointer, subject, Ordered, "compares numbers and durations").Concat(Other(word, pointer)),
        "matches" or "matchesNot" when !isJoined => OfKind(word, pointer, subject, ValueKinds.String, "tests text").Concat(Pattern(word, pointer, subject)),
        "repeats" => OfKind(word, pointer, subject, ValueKinds.String, "compares texts"),
        "is" => word.Value.GetString() switch
        {
            "empty" or "filled" => OfKind(word, pointer, subject, Sized | ValueKinds.String, "tests lists, tables and text"),
            "several" => OfKind(word, pointer, subject, Sized, "tests lists and tables"),
            "running down" or "no quantity" or "no whole quantity" => OfKind(word, pointer, subject, ValueKinds.String, "tests text"),
            _ => [],
        },
        _ => [],
    };

    private static IEnumerable<(string Pointer, string Reason)> OfKind(JsonProperty word, string pointer, RuleSubject subject, ValueKinds kinds, string test)
    {
        if (!subject.IsUnknown && (subject.Kinds & kinds) == ValueKinds.None)
        {
            var name = word.Name == "is" ? $"\"is\": \"{word.Value.GetString()}\"" : $"'{word.Name}'";
            yield return (pointer, $"{name} {test}, but {subject.Name} is {subject.Expected}");
        }
    }

    private static IEnumerable<(string Pointer, string Reason)> Literals(JsonElement values, string pointer, RuleSubject subject) => values.ValueKind == JsonValueKind.Array
        ? values.EnumerateArray().Index().SelectMany(item => Literal(item.Item, $"{pointer}/{item.Index}", subject))
        : Literal(values, pointer, subject);

    private static IEnumerable<(string Pointer, string Reason)> Literal(JsonElement value, string pointer, RuleSubject subject)
    {
        if (!CanBe(subject, value))
        {
            yield return (pointer, $"{subject.Name} is never stored as {value.GetRawText()}; it is {subject.Expected}");
        }
    }

    private static bool CanBe(RuleSubject subject, JsonElement value)
    {
        try
        {
            return subject.CanBe(JsonValues.Read(value));
        }
        catch (FormatException)
        {
            // A number beyond all that a datastore holds.
            return false;
        }
    }

    // A program may take what its setting does not allow, but not something of another kind.
    private static IEnumerable<(string Pointer, string Reason)> Default(JsonElement value, string pointer, RuleSubject subject)
    {
        if (!subject.IsUnknown && (subject.Kinds & KindOf(value)) == ValueKinds.None)
        {
            yield return (pointer, $"{value.GetRawText()} cannot stand for {subject.Name}, which is {subject.Expected}");
        }
    }

    private static (string Pointer, string Reason)[] Bound(JsonProperty word, string pointer, RuleSubject subject)
    {
        (string Pointer, string Reason)[] ofKind = [.. OfKind(word, pointer, subject, Ordered, "compares numbers and durations")];
        if (ofKind.Length > 0 || subject.IsUnknown || RuleNumber.Of(word.Value.ToString()) is not { } bound)
        {
            return ofKind;
        }

        if (word.Value.ValueKind == JsonValueKind.String && !CanBe(subject, word.Value))
        {
            return [(pointer, $"{word.Value.GetRawText()} cannot be compared with {subject.Name}, which is {subject.Expected}")];
        }

        var isNever = word.Name == "below" ? subject.IsNeverWithin(Int128.MinValue, bound - 1) : subject.IsNeverWithin(bound + 1, Int128.MaxValue);
        return isNever ? [(pointer, $"{subject.Name} is never {word.Name} {word.Value}; it is {subject.Expected}")] : [];
    }

    private IEnumerable<(string Pointer, string Reason)> Other(JsonProperty word, string pointer)
    {
        var isText = word.Value.ValueKind == JsonValueKind.String;
        var other = settings.Of([PathOf((isText ? word.Value : word.Value.GetProperty("setting")).GetString())]);
        var ofKind = OfKind(word, isText ? pointer : $"{pointer}/setting", other, Ordered, "compares numbers and durations");
        return !isText && word.Value.TryGetProperty("default", out var value) ? ofKind.Concat(Default(value, $"{pointer}/default", other)) : ofKind;
    }

    private static IEnumerable<(string Pointer, string Reason)> Pattern(JsonProperty word, string pointer, RuleSubject subject)
    {
        if (TextPattern.TryCompile(word.Value.GetString() ?? string.Empty, out _) is { } pattern && subject.NeverPasses(text => pattern.IsMatch(text) == (word.Name == "matches")))
        {
            yield return (pointer, $"{subject.Name} never passes this test; it is {subject.Expected}");
        }
    }

    // The settings that amounts are made of, in sums, defaults and both sides of a comparison.
    private IEnumerable<(string Pointer, string Reason)> Amounts(JsonElement amount, string pointer) => amount.ValueKind switch
    {
        JsonValueKind.Array => amount.EnumerateArray().Index().SelectMany(item => Amounts(item.Item, $"{pointer}/{item.Index}")),
        JsonValueKind.Object => amount.EnumerateObject().SelectMany(member => member.Name is "setting" or "every"
            ? Amount(amount, member, pointer)
            : Amounts(member.Value, $"{pointer}/{member.Name}")),
        _ => [],
    };

    private IEnumerable<(string Pointer, string Reason)> Amount(JsonElement amount, JsonProperty word, string pointer)
    {
        var path = PathOf(word.Value.GetString());
        var isOfCpus = amount.TryGetProperty("cpus", out _);
        foreach (var found in OfKind(word, $"{pointer}/{word.Name}", settings.Of([path]), isOfCpus ? ValueKinds.String : Ordered, isOfCpus ? "counts a list of CPUs in a text" : "adds up numbers and amounts"))
        {
            yield return found;
        }

        if (amount.TryGetProperty("if", out var condition))
        {
            var beside = (path.Parent ?? SettingPath.Settings).Append(condition.GetString() ?? string.Empty);
            if (settings.Problem(beside) is { } problem)
            {
                yield return ($"{pointer}/if", problem);
            }
            else if (settings.Of([beside]) is { IsUnknown: false } truth && (truth.Kinds & ValueKinds.Boolean) == ValueKinds.None)
            {
                yield return ($"{pointer}/if", $"'if' must name a truth value, but {truth.Name} is {truth.Expected}");
            }
        }
    }

    private static ValueKinds KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => ValueKinds.String,
        JsonValueKind.Number => ValueKinds.Integer,
        _ => ValueKinds.Boolean,
    };

    private static SettingPath PathOf(string? path) => SettingPath.Parse(path ?? string.Empty, SettingPath.Settings);
}

using System.Collections.Immutable;
using System.Text.Json;
using Settings.Compiler.Advice.Rules.Amounts;
using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.Schemas.Patterns;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;
using Settings.Compiler.Versions;

namespace Settings.Compiler.Advice.Rules;

/// <summary>Reads one rule. What it does not know it refuses.</summary>
internal sealed class RuleReader
{
    private readonly string _path;
    private readonly List<(string Name, JsonElement Place)> _facts = [];
    private readonly ReadOnlyMemory<byte> _bytes;

    private RuleReader(string path, ReadOnlyMemory<byte> bytes)
    {
        _path = path;
        _bytes = bytes;
    }

    /// <summary>Reads the rule at a path of the catalog.</summary>
    /// <exception cref="CatalogException">It is not one.</exception>
    public static AdviceRule Read(string path, ReadOnlyMemory<byte> bytes)
    {
        var reader = new RuleReader(path, bytes);
        try
        {
            return reader.Rule(CatalogJson.Parse(bytes));
        }
        catch (JsonException broken)
        {
            throw reader.Broken(CatalogJson.PlaceOf(bytes, broken), "it is not valid JSON from here on");
        }
    }

    private AdviceRule Rule(JsonElement json)
    {
        string? code = null, name = null, message = null, open = null, help = null, since = null, until = null;
        var severity = Severity.Warning;
        Effect? effect = null;
        (Effect Effect, ImmutableArray<RuleCondition> When)? worse = null;
        var (isOnce, isEach) = (false, false);
        var writesAmount = false;
        ImmutableArray<SettingPath> at = [];
        ImmutableArray<string> platforms = [], runtimes = [], needs = [];
        ImmutableArray<RuleCondition> when = [];
        ImmutableArray<(string Name, string Value)> constants = [];
        foreach (var member in Members(json))
        {
            switch (CatalogJson.NameOf(member))
            {
                case "code": code = Word(member); break;
                case "name": name = Text(member); break;
                case "severity": severity = Word(member) switch { "warning" => Severity.Warning, "info" => Severity.Info, _ => throw Broken(member.Value, "its severity must be warning or info") }; break;
                case "effect": effect = EffectOf(member); break;
                case "worse": worse = Worse(member.Value); break;
                case "once": isOnce = IsTrue(member); break;
                case "writesAmount": writesAmount = IsTrue(member); break;
                case "each": isEach = IsTrue(member); break;
                case "at": at = member.Value.ValueKind == JsonValueKind.Array ? Texts(member).Select(PathOf).ToImmutableArray() : [PathOf(Word(member))]; break;
                case "platforms": platforms = Texts(member); break;
                case "runtimes": runtimes = Texts(member); break;
                case "needs": needs = Texts(member); break;
                case "since": since = Word(member); break;
                case "until": until = Word(member); break;
                case "constants": constants = [.. Members(member.Value).Select(constant => (constant.Name, constant.Value.GetRawText()))]; break;
                case "when": when = Conditions(member); break;
                case "message": message = Text(member); break;
                case "open": open = Text(member); break;
                case "help": help = Text(member); break;
                case "source" or "$schema": Expect(member, JsonValueKind.String, "a string"); break;
                default: throw Unknown(member);
            }
        }

        if (code is null || name is null || effect is null || message is null || at.IsEmpty || when.IsEmpty)
        {
            throw Broken(json, "it needs code, name, effect, at, when and message");
        }

        CheckNeeds(json, needs, open);
        var rule = new AdviceRule(new DiagnosticRule(code, name, severity) { Effect = effect }, at, when, message, help)
        {
            Platforms = platforms,
            Runtimes = runtimes,
            Constants = constants,
            Releases = new ReleaseSpan(since, until),
            NeedsFacts = !needs.IsEmpty,
            Worse = worse is { } other ? (new DiagnosticRule(code, name, severity) { Effect = other.Effect }, other.When) : null,
            IsOnce = isOnce,
            IsEach = isEach,
            WritesAmount = writesAmount,
            Open = open,
        };
        return rule.Open is null || rule.ComparesAmounts ? rule : throw Broken(json, "'open' needs amounts that are compared");
    }

    // Readers of headers rely on it: a rule that says nothing without a fact says so before its conditions.
    private void CheckNeeds(JsonElement json, ImmutableArray<string> needs, string? open)
    {
        foreach (var (fact, place) in open is null ? _facts : [])
        {
            if (!needs.Contains(fact, StringComparer.Ordinal))
            {
                throw Broken(place, $"its amounts use the fact '{fact}', which 'needs' must list, unless 'open' says what is known without it");
            }
        }

        for (var i = 0; i < needs.Length; i++)
        {
            if (!_facts.Exists(fact => fact.Name == needs[i]))
            {
                throw Broken(json.GetProperty("needs")[i], $"'needs' lists '{needs[i]}', which is not a fact that an amount uses");
            }
        }
    }

    private Effect EffectOf(JsonProperty member) => EffectWords.Find(Word(member)) ?? throw Broken(member.Value, $"its effect must be one of {string.Join(", ", EffectWords.All)}");

    private (Effect Effect, ImmutableArray<RuleCondition> When) Worse(JsonElement json)
    {
        Effect? effect = null;
        ImmutableArray<RuleCondition> when = [];
        foreach (var member in Members(json))
        {
            switch (CatalogJson.NameOf(member))
            {
                case "effect": effect = EffectOf(member); break;
                case "when": when = Conditions(member); break;
                default: throw Unknown(member);
            }
        }

        return effect is null || when.IsEmpty ? throw Broken(json, "'worse' needs effect and when") : (effect.Value, when);
    }

    private ImmutableArray<RuleCondition> Conditions(JsonProperty list) =>
        list.Value.ValueKind == JsonValueKind.Array ? list.Value.EnumerateArray().Select(Condition).ToImmutableArray() : throw Broken(list.Value, $"'{list.Name}' must be a list");

    private RuleCondition Condition(JsonElement json)
    {
        var condition = new RuleCondition();
        foreach (var member in Members(json))
        {
            condition = CatalogJson.NameOf(member) switch
            {
                "setting" => condition with { Setting = PathOf(Word(member)) },
                "of" => Word(member) == "key" ? condition with { IsOfKey = true } : throw Broken(member.Value, "'of' must be key"),
                "is" => condition with { Test = TestOf(member) },
                "equals" => Comparing(condition, RuleTest.Equals, member.Value),
                "equalsNot" => Comparing(condition, RuleTest.EqualsNot, member.Value),
                "matches" => condition with { Test = RuleTest.Matches, Pattern = PatternOf(member) },
                "matchesNot" => condition with { Test = RuleTest.MatchesNot, Pattern = PatternOf(member) },
                "exceeds" => Ordered(condition, RuleTest.Exceeds, member),
                "reaches" => Ordered(condition, RuleTest.Reaches, member),
                "above" => condition with { Test = RuleTest.Above, Bound = BoundOf(member) },
                "default" => condition with { Default = Value(member.Value) },
                "joined" => condition with { IsJoined = IsTrue(member) },
                "repeats" => condition with { Test = RuleTest.Repeated, Form = FormOf(member.Value) },
                "on" => condition with { On = Variants(member.Value) },
                "amounts" => condition with { Amounts = Comparison(member.Value) },
                "below" => condition with { Test = RuleTest.Below, Bound = BoundOf(member) },
                "any" => condition with { Any = Conditions(member) },
                "all" => condition with { All = Conditions(member) },
                _ => throw Unknown(member),
            };
        }

        return condition;
    }

    private RuleTest TestOf(JsonProperty member) => Word(member) switch
    {
        "set" => RuleTest.Set,
        "unset" => RuleTest.Unset,
        "unwritten" => RuleTest.Unwritten,
        "empty" => RuleTest.Empty,
        "filled" => RuleTest.Filled,
        "running down" => RuleTest.RunsDown,
        "several" => RuleTest.Several,
        "no quantity" => RuleTest.NoQuantity,
        "no whole quantity" => RuleTest.NoWholeQuantity,
        var word => throw Broken(member.Value, $"'is' must be set, unset, unwritten, empty, filled, several, running down, no quantity or no whole quantity, not '{word}'"),
    };

    private RuleCondition Ordered(RuleCondition condition, RuleTest test, JsonProperty member)
    {
        if (member.Value.ValueKind == JsonValueKind.String)
        {
            return condition with { Test = test, Other = PathOf(Word(member)) };
        }

        var ordered = condition with { Test = test };
        foreach (var part in Members(member.Value))
        {
            ordered = CatalogJson.NameOf(part) switch
            {
                "setting" => ordered with { Other = PathOf(Word(part)) },
                "default" => ordered with { OtherDefault = Value(part.Value) },
                _ => throw Unknown(part),
            };
        }

        return ordered.Other is null ? throw Broken(member.Value, $"'{member.Name}' must name a setting") : ordered;
    }

    private Int128 BoundOf(JsonProperty member) => RuleNumber.Of(member.Value.ToString()) ?? throw Broken(member.Value, $"'{member.Name}' must be a whole number or a span of time");

    private RuleForm FormOf(JsonElement json)
    {
        var separators = string.Empty;
        var alike = new Dictionary<string, string>(StringComparer.Ordinal);
        if (json.ValueKind == JsonValueKind.String && json.ValueEquals("text"))
        {
            return new RuleForm(separators, alike);
        }

        foreach (var member in json.ValueKind == JsonValueKind.Object ? Members(json) : throw Broken(json, "'repeats' must be \"text\", or an object with separators or alike"))
        {
            switch (CatalogJson.NameOf(member))
            {
                case "separators":
                    separators = Text(member);
                    break;
                case "alike":
                    foreach (var text in Members(member.Value))
                    {
                        alike[text.Name] = Text(text);
                    }

                    break;
                default:
                    throw Unknown(member);
            }
        }

        return new RuleForm(separators, alike);
    }

    private RuleVariants Variants(JsonElement json)
    {
        var variants = new RuleVariants();
        foreach (var member in Members(json))
        {
            variants = CatalogJson.NameOf(member) switch
            {
                "runtimes" => variants with { Runtimes = Texts(member) },
                "versions" => variants with { Versions = Span(member.Value) },
                "releases" => variants with { Releases = Span(member.Value) },
                _ => throw Unknown(member),
            };
        }

        return variants;
    }

    private ReleaseSpan Span(JsonElement json)
    {
        var span = default(ReleaseSpan);
        foreach (var member in Members(json))
        {
            span = CatalogJson.NameOf(member) switch
            {
                "since" => span with { Since = Word(member) },
                "until" => span with { Until = Word(member) },
                _ => throw Unknown(member),
            };
        }

        return span;
    }

    private AmountComparison Comparison(JsonElement json)
    {
        RuleAmount? left = null, right = null;
        AmountRelation? relation = null;
        foreach (var member in Members(json))
        {
            switch (CatalogJson.NameOf(member))
            {
                case "amount": left = Amounts.Amount(member.Value); break;
                case "differs": (relation, right) = (AmountRelation.Differs, Amounts.Amount(member.Value)); break;
                case "exceeds": (relation, right) = (AmountRelation.Exceeds, Amounts.Amount(member.Value)); break;
                case "reaches": (relation, right) = (AmountRelation.Reaches, Amounts.Amount(member.Value)); break;
                default: throw Unknown(member);
            }
        }

        return left is null || right is null || relation is null ? throw Broken(json, "'amounts' needs amount, and differs, exceeds or reaches") : new AmountComparison(left, relation.Value, right);
    }

    private AmountReader Amounts => new(Broken, PathOf, (fact, place) => _facts.Add((fact.Name, place)));

    private DocumentValue Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Number when json.TryGetInt64(out var number) => new DocumentInteger(number, default),
        JsonValueKind.String => new DocumentString(json.GetString() ?? string.Empty, default),
        JsonValueKind.True or JsonValueKind.False => new DocumentBoolean(json.GetBoolean(), default),
        _ => throw Broken(json, "'default' must be a number, a text, true or false"),
    };

    private bool IsTrue(JsonProperty member) => member.Value.ValueKind == JsonValueKind.True ? true : throw Broken(member.Value, $"'{member.Name}' must be true or left out");

    private static RuleCondition Comparing(RuleCondition condition, RuleTest test, JsonElement json)
    {
        var (texts, others) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<string>());
        if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var value in json.EnumerateArray())
            {
                Add(value);
            }
        }
        else
        {
            Add(json);
        }

        return condition with { Test = test, Texts = texts.ToImmutable(), Values = others.ToImmutable() };

        void Add(JsonElement value)
        {
            if (value.ValueKind == JsonValueKind.String)
            {
                texts.Add(value.GetString() ?? string.Empty);
            }
            else
            {
                others.Add(value.GetRawText());
            }
        }
    }

    private static SettingPath PathOf(string path) => SettingPath.Parse(path, SettingPath.Settings);

    private JsonElement.ObjectEnumerator Members(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object ? json.EnumerateObject() : throw Broken(json, "it must be an object, and so must each condition");

    private string Word(JsonProperty member) => CatalogJson.WordOf(Expect(member, JsonValueKind.String, "a string"));

    private string Text(JsonProperty member) => Expect(member, JsonValueKind.String, "a string").GetString() ?? string.Empty;

    private JsonElement Expect(JsonProperty member, JsonValueKind kind, string called) =>
        member.Value.ValueKind == kind ? member.Value : throw Broken(member.Value, $"'{member.Name}' must be {called}");

    private ImmutableArray<string> Texts(JsonProperty member) =>
        [.. Expect(member, JsonValueKind.Array, "a list of strings").EnumerateArray().Select(item => item.ValueKind == JsonValueKind.String ? CatalogJson.WordOf(item) : item.ToString())];

    private Lazy<ITextPattern> PatternOf(JsonProperty member)
    {
        var pattern = Text(member);
        return new(
            () => TextPattern.TryCompile(pattern, out var reason) ?? throw Broken(member.Value, $"the pattern '{pattern}' {reason}"),
            LazyThreadSafetyMode.PublicationOnly);
    }

    private CatalogException Unknown(JsonProperty member) => Broken(CatalogJson.PlaceOf(_bytes, member), $"unknown keyword '{member.Name}'");

    private CatalogException Broken(JsonElement place, string reason) => Broken(CatalogJson.PlaceOf(_bytes, place), reason);

    private CatalogException Broken(TextSpan place, string reason) => new(CatalogJson.TextOf(_path, _bytes), [CatalogDiagnostics.InvalidRule(place, _path, reason)]);
}

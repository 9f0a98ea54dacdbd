using System.Collections.Immutable;
using System.Text.Json;
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

    private RuleReader(string path) => _path = path;

    /// <summary>Reads the rule at a path of the catalog.</summary>
    /// <exception cref="CatalogException">It is not one.</exception>
    public static AdviceRule Read(string path, ReadOnlyMemory<byte> bytes)
    {
        var reader = new RuleReader(path);
        try
        {
            return reader.Rule(CatalogJson.Parse(bytes));
        }
        catch (JsonException broken)
        {
            throw reader.Broken($"it is not valid JSON (line {broken.LineNumber + 1})");
        }
    }

    private AdviceRule Rule(JsonElement json)
    {
        string? code = null, name = null, message = null, help = null, since = null, until = null;
        var severity = Severity.Warning;
        ImmutableArray<SettingPath> at = [];
        ImmutableArray<string> platforms = [], runtimes = [];
        ImmutableArray<RuleCondition> when = [];
        ImmutableArray<(string Name, string Value)> constants = [];
        foreach (var member in Members(json))
        {
            switch (member.Name)
            {
                case "code": code = Text(member); break;
                case "name": name = Text(member); break;
                case "severity": severity = Text(member) switch { "warning" => Severity.Warning, "info" => Severity.Info, _ => throw Broken("its severity must be warning or info") }; break;
                case "at": at = member.Value.ValueKind == JsonValueKind.Array ? Texts(member).Select(PathOf).ToImmutableArray() : [PathOf(Text(member))]; break;
                case "platforms": platforms = Texts(member); break;
                case "runtimes": runtimes = Texts(member); break;
                case "since": since = Text(member); break;
                case "until": until = Text(member); break;
                case "constants": constants = [.. Members(member.Value).Select(constant => (constant.Name, constant.Value.GetRawText()))]; break;
                case "when": when = Conditions(member); break;
                case "message": message = Text(member); break;
                case "help": help = Text(member); break;
                case "source" or "$schema": Expect(member, JsonValueKind.String, "a string"); break;
                default: throw Unknown(member.Name);
            }
        }

        return code is null || name is null || message is null || at.IsEmpty || when.IsEmpty
            ? throw Broken("it needs code, name, at, when and message")
            : new AdviceRule(new DiagnosticRule(code, name, severity), at, when, message, help) { Platforms = platforms, Runtimes = runtimes, Constants = constants, Releases = new ReleaseSpan(since, until) };
    }

    private ImmutableArray<RuleCondition> Conditions(JsonProperty list) =>
        list.Value.ValueKind == JsonValueKind.Array ? list.Value.EnumerateArray().Select(Condition).ToImmutableArray() : throw Broken($"'{list.Name}' must be a list");

    private RuleCondition Condition(JsonElement json)
    {
        var condition = new RuleCondition();
        foreach (var member in Members(json))
        {
            condition = member.Name switch
            {
                "setting" => condition with { Setting = PathOf(Text(member)) },
                "of" => Text(member) == "key" ? condition with { IsOfKey = true } : throw Broken("'of' must be key"),
                "is" => condition with { Test = TestOf(Text(member)) },
                "equals" => Comparing(condition, RuleTest.Equals, member.Value),
                "equalsNot" => Comparing(condition, RuleTest.EqualsNot, member.Value),
                "matches" => condition with { Test = RuleTest.Matches, Pattern = TextPattern.Compile(Text(member)) },
                "matchesNot" => condition with { Test = RuleTest.MatchesNot, Pattern = TextPattern.Compile(Text(member)) },
                "exceeds" => condition with { Test = RuleTest.Exceeds, Other = PathOf(Text(member)) },
                "reaches" => condition with { Test = RuleTest.Reaches, Other = PathOf(Text(member)) },
                "below" => condition with { Test = RuleTest.Below, Bound = RuleNumber.Of(member.Value.ToString()) ?? throw Broken("'below' must be a whole number or a span of time") },
                "any" => condition with { Any = Conditions(member) },
                "all" => condition with { All = Conditions(member) },
                _ => throw Unknown(member.Name),
            };
        }

        return condition;
    }

    private RuleTest TestOf(string word) => word switch
    {
        "set" => RuleTest.Set,
        "unset" => RuleTest.Unset,
        "empty" => RuleTest.Empty,
        "filled" => RuleTest.Filled,
        "running down" => RuleTest.RunsDown,
        _ => throw Broken($"'is' must be set, unset, empty, filled or running down, not '{word}'"),
    };

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
        json.ValueKind == JsonValueKind.Object ? json.EnumerateObject() : throw Broken("it must be an object, and so must each condition");

    private string Text(JsonProperty member) => Expect(member, JsonValueKind.String, "a string").GetString() ?? string.Empty;

    private JsonElement Expect(JsonProperty member, JsonValueKind kind, string called) =>
        member.Value.ValueKind == kind ? member.Value : throw Broken($"'{member.Name}' must be {called}");

    private ImmutableArray<string> Texts(JsonProperty member) =>
        [.. Expect(member, JsonValueKind.Array, "a list of strings").EnumerateArray().Select(item => item.ToString())];

    private CatalogException Unknown(string word) => Broken($"unknown keyword '{word}'");

    private CatalogException Broken(string reason) => new(new SourceText(_path, string.Empty), [CatalogDiagnostics.InvalidRule(_path, reason)]);
}

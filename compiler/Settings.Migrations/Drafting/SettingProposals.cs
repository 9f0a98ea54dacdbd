using Settings.Compiler.Paths;
using Settings.Compiler.Schemas;

namespace Settings.Migrations.Drafting;

/// <summary>What follows from the settings that an image has before and after an update.</summary>
/// <param name="questions">Takes what no statement can say.</param>
internal sealed class SettingProposals(ICollection<OpenQuestion> questions)
{
    private const string TextToList = "string to list";
    private const string ListToText = "list to string or remove";
    private const string NumberToText = "number to string";

    /// <summary>The proposals of one variant.</summary>
    public IEnumerable<Proposal> Of(ImagePair pair)
    {
        var (older, newer) = (pair.Older.Settings, pair.Newer.Settings);
        return
        [
            .. Only(ProposalKind.Add, newer, older),
            .. Only(ProposalKind.Remove, older, newer),
            .. older.Where(setting => newer.ContainsKey(setting.Key)).SelectMany(setting => Changed(setting.Key, setting.Value, newer[setting.Key])),
        ];
    }

    private IEnumerable<Proposal> Only(ProposalKind kind, IReadOnlyDictionary<SettingPath, SchemaNode> settings, IReadOnlyDictionary<SettingPath, SchemaNode> others)
    {
        foreach (var (path, name) in TargetNames.Of(settings.Keys.Where(path => !others.ContainsKey(path)), [.. others.Keys]))
        {
            if (name is null)
            {
                questions.Add(new OpenQuestion(path.ToString(), "It is below several free names, but a pattern can contain only one. Write a prefix, or leave it."));
            }
            else
            {
                yield return new Proposal(kind, name) { Given = (Example(path), Sample(path, settings[path])) };
            }
        }
    }

    private IEnumerable<Proposal> Changed(SettingPath path, SchemaNode old, SchemaNode now)
    {
        if (old.Kinds != now.Kinds)
        {
            return Retyped(path, old, now);
        }

        if (old is EnumNode before && now is EnumNode behind)
        {
            return
            [
                .. behind.Values.Except(before.Values, StringComparer.Ordinal).SelectMany(value => Value(ProposalKind.RemoveNewValue, path, value)),
                .. before.Values.Except(behind.Values, StringComparer.Ordinal).SelectMany(value => Value(ProposalKind.RemoveOldValue, path, value)),
            ];
        }

        if (Describe(old) != Describe(now))
        {
            questions.Add(new OpenQuestion(path.ToString(), $"It was {Describe(old)}, and is now {Describe(now)}. Decide what to do with values that only one of them accepts."));
        }

        return [];
    }

    private IEnumerable<Proposal> Retyped(SettingPath path, SchemaNode old, SchemaNode now)
    {
        var (forward, back) = (old.Kinds, now.Kinds) switch
        {
            (ValueKinds.String, ValueKinds.List) => (TextToList, ListToText),
            (ValueKinds.List, ValueKinds.String) => (ListToText, TextToList),
            (ValueKinds.String, ValueKinds.String | ValueKinds.List) => (string.Empty, ListToText),
            (ValueKinds.List, ValueKinds.String | ValueKinds.List) => (string.Empty, TextToList),
            (ValueKinds.Integer, ValueKinds.String) => (NumberToText, string.Empty),
            (ValueKinds.String, ValueKinds.Integer) => (string.Empty, NumberToText),
            _ => (string.Empty, string.Empty),
        };
        if (forward.Length + back.Length == 0 || (now.Kinds & old.Kinds) == ValueKinds.None && (forward.Length == 0 || back.Length == 0))
        {
            questions.Add(new OpenQuestion(path.ToString(), $"It was {Describe(old)}, and is now {Describe(now)}. No conversion between them exists{(forward.Length == 0 ? string.Empty : " for the downgrade")}: write one, or remove the value."));
        }

        if (forward.Length + back.Length == 0)
        {
            return [];
        }

        var isOfTable = path is { IsStar: true, Parent.IsPattern: false };
        if (path.IsPattern && !isOfTable)
        {
            questions.Add(new OpenQuestion(path.ToString(), $"It was {Describe(old)}, and is now {Describe(now)}. Conversions do not accept patterns: write one for the keys that matter, or leave it."));
            return [];
        }

        var given = forward.Length > 0 || old.Kinds != ValueKinds.String || now.Kinds != ValueKinds.Integer ? Sample(path, old) : string.Empty;
        var expected = forward switch
        {
            TextToList => $"[{given}]",
            ListToText => given[1..^1],
            NumberToText => StatementText.Quoted(given),
            _ => given,
        };
        var name = isOfTable && path.Parent is { } table ? TargetNames.Below(table) : path.ToString();
        return [new Proposal(ProposalKind.Convert, name) { Old = forward, New = back, Given = (Example(path), given), Expected = expected }];
    }

    private IEnumerable<Proposal> Value(ProposalKind kind, SettingPath path, string value)
    {
        if (path.IsPattern)
        {
            questions.Add(new OpenQuestion(path.ToString(), $"Only one of the releases accepts \"{value}\", and conditions cannot mention free names. Decide what to do with it."));
            return [];
        }

        var text = StatementText.Quoted(value);
        return [new Proposal(kind, path.ToString()) { Old = text, Given = (path.ToString(), text), Expected = kind == ProposalKind.RemoveNewValue ? text : null }];
    }

    // What people would call it, and the rule behind where that tells two of them apart.
    private static string Describe(SchemaNode node) => node switch
    {
        ListNode { Rest: { } rest } when rest.Node is not TableNode => $"a list of {Describe(rest.Node)}",
        _ when node.Notes.ModeledType is { } type => $"{type} ({node.Expects})",
        _ => node.Expects,
    };

    private string Sample(SettingPath path, SchemaNode node)
    {
        if (SampleValue.Of(node) is { } value)
        {
            return value;
        }

        questions.Add(new OpenQuestion(path.ToString(), $"The draft does not test it: no example of {Describe(node)} was found. Add a test with a value that it accepts."));
        return string.Empty;
    }

    private static string Example(SettingPath path) => path.Filled("a").ToString();
}

using Settings.Compiler.Binding;
using Settings.Compiler.Paths;

namespace Settings.Compiler.Advice.Rules;

/// <summary>Finds keys and items that say what an earlier one of their table or list says.</summary>
/// <param name="values">The settings.</param>
internal sealed class RepeatFinder(RuleValues values)
{
    private readonly Dictionary<(SettingPath Container, RuleForm Form, string? Member), Dictionary<string, string>> _repeats = [];

    /// <summary>The earlier key of the table, or item of the list whose member of the same name says the same; null when none does.</summary>
    /// <param name="place">What the rule is about.</param>
    /// <param name="form">How its program reads the text.</param>
    /// <param name="isOfKey">Whether keys are compared, not members of items.</param>
    public string? FirstOf(RulePlace place, RuleForm form, bool isOfKey)
    {
        var container = isOfKey ? place.Path.Parent : place is { Value: DocumentString, Path.Parent: { IsItem: true, Parent: { } list } } ? list : null;
        return container is null ? null
            : RepeatsIn(container, form, isOfKey ? null : place.Path.Name).GetValueOrDefault(isOfKey ? place.Key : place.Path.Parent?.ToString() ?? string.Empty);
    }

    // The keys or items that repeat an earlier one, and that one: found once, since each entry of a table or list that may be large is asked.
    private Dictionary<string, string> RepeatsIn(SettingPath container, RuleForm form, string? member)
    {
        if (_repeats.TryGetValue((container, form, member), out var known))
        {
            return known;
        }

        var (firsts, repeats) = (new Dictionary<string, string>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        switch (values.ValueOf(container))
        {
            case DocumentTable table when member is null:
                foreach (var entry in table.Entries)
                {
                    Add(form.Of(entry.Key), entry.Key);
                }

                break;
            case DocumentArray list when member is not null:
                for (var i = 0; i < list.Items.Count; i++)
                {
                    if (list.Items[i] is DocumentTable item && item[member] is DocumentString text)
                    {
                        Add(form.Of(text.Value), container.Item(i).ToString());
                    }
                }

                break;
        }

        _repeats.Add((container, form, member), repeats);
        return repeats;

        void Add(string text, string name)
        {
            if (!firsts.TryAdd(text, name) && firsts[text] is var first && first != name)
            {
                repeats[name] = first;
            }
        }
    }
}

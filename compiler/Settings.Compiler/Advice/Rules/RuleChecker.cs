using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;

namespace Settings.Compiler.Advice.Rules;

/// <summary>Warns of what a node accepts and stumbles over later, by the rules of the catalog.</summary>
/// <param name="rules">The rules.</param>
/// <param name="variant">The variant; its defaults are read only when a rule hangs on them.</param>
/// <param name="written">What the document says below settings, before anything was refused.</param>
/// <param name="hasGaps">Whether lines could not be read: then nothing is said about what seems to be missing.</param>
public sealed class RuleChecker(RuleLibrary rules, Variant variant, DocumentTable written, bool hasGaps)
{
    /// <summary>Checks the settings of a document.</summary>
    /// <param name="settings">What the model accepted of them, normalised.</param>
    public IReadOnlyList<Diagnostic> Check(DocumentTable settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var found = new List<Diagnostic>();
        foreach (var extension in settings.Entries)
        {
            var applicable = rules.Of(extension.Key, variant);
            Apply(settings, applicable.OfAll, found);
            if (extension.Value is DocumentTable table)
            {
                foreach (var ofSetting in applicable.OfSettings(table))
                {
                    Apply(settings, ofSetting, found);
                }
            }
        }

        return found;
    }

    private void Apply(DocumentTable settings, AdviceRule[] applicable, List<Diagnostic> found)
    {
        foreach (var rule in applicable)
        {
            // Of several settings that a rule is about, the first speaks for all.
            var before = found.Count;
            for (var i = 0; i < rule.At.Length && found.Count == before; i++)
            {
                Visit(new RulePlace(rule.At[i], SettingPath.Settings, default, settings), rule, rule.Parts[i].AsSpan()[1..], found, settings);
            }
        }
    }

    private void Visit(RulePlace place, AdviceRule rule, ReadOnlySpan<SettingPath> path, List<Diagnostic> found, DocumentTable settings)
    {
        if (path.IsEmpty)
        {
            if (Holds(settings, place, rule.When))
            {
                found.Add(Finding(rule, place));
            }

            return;
        }

        switch (place.Value)
        {
            case DocumentTable table when path[0].IsStar:
                foreach (var entry in table.Entries)
                {
                    Visit(place.Member(entry), rule, path[1..], found, settings);
                }

                break;
            case DocumentTable table when table.TryGet(path[0].Name, out var entry):
                Visit(place.Member(entry), rule, path[1..], found, settings);
                break;
            case DocumentArray list when path[0].IsStar:
                for (var i = 0; i < list.Items.Count; i++)
                {
                    Visit(place.Item(list.Items[i], i), rule, path[1..], found, settings);
                }

                break;
        }
    }

    private static Diagnostic Finding(AdviceRule rule, RulePlace place)
    {
        var path = place.Path;
        var setting = path.ToString();
        return new Diagnostic(rule.Rule, place.Span, Filled(rule.Message), path) { Help = rule.Help is null ? null : Filled(rule.Help) };

        string Filled(string message) => message.Replace("{setting}", setting, StringComparison.Ordinal).Replace("{key}", place.Key, StringComparison.Ordinal);
    }

    private bool Holds(DocumentTable settings, RulePlace place, ImmutableArray<RuleCondition> conditions)
    {
        foreach (var condition in conditions)
        {
            if (!Holds(settings, place, condition))
            {
                return false;
            }
        }

        return true;
    }

    private bool Holds(DocumentTable settings, RulePlace place, RuleCondition condition)
    {
        if (condition.Any.Length > 0)
        {
            foreach (var one in condition.Any)
            {
                if (Holds(settings, place, one))
                {
                    return true;
                }
            }

            return false;
        }

        if (condition.All.Length > 0)
        {
            return Holds(settings, place, condition.All);
        }

        if (condition.IsOfKey)
        {
            return PassesText(place.Key, condition);
        }

        if (condition is { Setting: null, Other: null })
        {
            return Passes(place.Value, condition, null);
        }

        var path = condition.Setting is { } setting ? place.Resolve(setting) : place.Path;
        var value = condition.Setting is null ? place.Value : SettingsTree.Find(settings, path);
        return condition.Test switch
        {
            RuleTest.Unset => value is null && !hasGaps && SettingsTree.Find(written, path) is null && !IsProvided(path),
            RuleTest.Set => value is not null || IsProvided(path),
            // What the model refused keeps the default out, too: it is unknown what is meant.
            _ => (value ?? (SettingsTree.Find(written, path) is null ? Default(path) : null)) is { } given && Passes(given, condition, condition.Other is { } other ? SettingOrDefault(settings, place.Resolve(other)) : null),
        };
    }

    private static bool Passes(DocumentValue value, RuleCondition condition, DocumentValue? other) => condition.Test switch
    {
        RuleTest.Set => true,
        RuleTest.Filled => value is DocumentArray { Items.Count: > 0 } or DocumentTable { Count: > 0 } or DocumentString { Value.Length: > 0 },
        RuleTest.Empty => value is DocumentArray { Items.Count: 0 } or DocumentTable { Count: 0 } or DocumentString { Value.Length: 0 },
        _ when value is DocumentString text => PassesText(text.Value, condition) || (condition.Test is RuleTest.Exceeds or RuleTest.Reaches or RuleTest.Below && PassesNumber(value, condition, other)),
        RuleTest.Equals => condition.Values.Contains(JsonText.Write(value), StringComparer.Ordinal),
        RuleTest.EqualsNot => !condition.Values.Contains(JsonText.Write(value), StringComparer.Ordinal),
        _ => PassesNumber(value, condition, other),
    };

    private static bool PassesText(string text, RuleCondition condition) => condition.Test switch
    {
        RuleTest.Equals => condition.Texts.Contains(text, StringComparer.Ordinal),
        RuleTest.EqualsNot => !condition.Texts.Contains(text, StringComparer.Ordinal),
        RuleTest.Matches => condition.Pattern?.IsMatch(text) == true,
        RuleTest.MatchesNot => condition.Pattern?.IsMatch(text) == false,
        RuleTest.RunsDown => RuleNumber.RunsDown(text),
        _ => false,
    };

    private static bool PassesNumber(DocumentValue value, RuleCondition condition, DocumentValue? other) => condition.Test switch
    {
        RuleTest.Exceeds => RuleNumber.WithLimit(value) > RuleNumber.WithLimit(other),
        RuleTest.Reaches => RuleNumber.WithLimit(value) >= RuleNumber.WithLimit(other),
        RuleTest.Below => RuleNumber.Of(value) < condition.Bound,
        _ => false,
    };

    private DocumentValue? SettingOrDefault(DocumentTable settings, SettingPath path) => SettingsTree.Find(settings, path) ?? Default(path);

    // A layer that says something about a path contains the last name of it.
    private DocumentValue? Default(SettingPath path) => SettingsTree.Find(variant.DefaultsAround(path.Name).Settings, path);

    private bool IsProvided(SettingPath path)
    {
        if (Default(path) is not null)
        {
            return true;
        }

        var key = DatastoreKey.Of(path);
        return variant.Defaults.Generators.Any(generator => generator.Fills(key))
            || variant.MachineSettings.All.Any(machine => key.StartsWith(machine.Setting));
    }
}

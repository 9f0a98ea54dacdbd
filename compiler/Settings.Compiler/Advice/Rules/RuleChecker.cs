using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
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
        var root = RulePlace.Of(settings);
        foreach (var extension in settings.Entries)
        {
            var applicable = rules.Of(extension.Key, variant);
            Apply(root, applicable.OfAll, found);
            if (extension.Value is DocumentTable table)
            {
                foreach (var ofSetting in applicable.OfSettings(table))
                {
                    Apply(root, ofSetting, found);
                }
            }
        }

        return found;
    }

    private void Apply(RulePlace settings, AdviceRule[] applicable, List<Diagnostic> found)
    {
        foreach (var rule in applicable)
        {
            // Of several settings that a rule is about, the first speaks for all.
            var before = found.Count;
            for (var i = 0; i < rule.At.Length && found.Count == before; i++)
            {
                Visit(settings, rule, rule.At[i].AsSpan(), found, settings);
            }
        }
    }

    private void Visit(RulePlace place, AdviceRule rule, ReadOnlySpan<string> path, List<Diagnostic> found, RulePlace settings)
    {
        if (path.IsEmpty)
        {
            if (Holds(settings.Value, place, rule.When))
            {
                found.Add(Finding(rule, place));
            }

            return;
        }

        switch (place.Value)
        {
            case DocumentTable table when path[0] == "*":
                foreach (var entry in table.Entries)
                {
                    Visit(place.Member(entry, isCaptured: true), rule, path[1..], found, settings);
                }

                break;
            case DocumentTable table when table.TryGet(path[0], out var entry):
                Visit(place.Member(entry, isCaptured: false), rule, path[1..], found, settings);
                break;
            case DocumentArray list when path[0] == "*":
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

    private bool Holds(DocumentValue settings, RulePlace place, ImmutableArray<RuleCondition> conditions)
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

    private bool Holds(DocumentValue settings, RulePlace place, RuleCondition condition)
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

        if (condition.Setting.IsEmpty && condition.Other.IsEmpty)
        {
            return Passes(place.Value, condition, null);
        }

        var value = condition.Setting.IsEmpty ? place.Value : Value(settings, condition.Setting, place);
        return condition.Test switch
        {
            RuleTest.Unset => value is null && !hasGaps && Value(written, condition.Setting, place) is null && !IsProvided(Resolved(condition.Setting, place)),
            RuleTest.Set => value is not null || IsProvided(Resolved(condition.Setting, place)),
            // What the model refused keeps the default out, too: nobody knows what is meant.
            _ => (value ?? (Value(written, condition.Setting, place) is null ? Default(condition.Setting, place) : null)) is { } given
                && Passes(given, condition, condition.Other.IsEmpty ? null : Value(settings, condition.Other, place) ?? Default(condition.Other, place)),
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

    // The path with what its stars stand for.
    private static ImmutableArray<string> Resolved(ImmutableArray<string> path, RulePlace place)
    {
        var star = 0;
        var resolved = new string[path.Length];
        for (var i = 0; i < resolved.Length; i++)
        {
            resolved[i] = Resolved(path[i], place, ref star);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(resolved);
    }

    private static string Resolved(string segment, RulePlace place, ref int star) =>
        segment == PathSpelling.Star && place.Captured(star++) is { } captured ? captured : segment;

    // The same for large tables, in which very many places are looked at: the path is not put together.
    private static DocumentValue? Value(DocumentValue settings, ImmutableArray<string> path, RulePlace place)
    {
        DocumentValue? value = settings;
        var star = 0;
        foreach (var segment in path)
        {
            value = Below(value, Resolved(segment, place, ref star));
        }

        return value;
    }

    private static DocumentValue? Below(DocumentValue? value, string segment) => value switch
    {
        DocumentTable table => table[segment],
        DocumentArray list when int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Items.Count => list.Items[index],
        _ => null,
    };

    private DocumentValue? Default(ImmutableArray<string> path, RulePlace place) => Default(Resolved(path, place));

    // Numbers may be places in lists; any other segment is a name that a layer must hold to say something about the path.
    private DocumentValue? Default(ImmutableArray<string> path)
    {
        DocumentValue? value = path.LastOrDefault(segment => !segment.All(char.IsAsciiDigit)) is { } name ? variant.DefaultsAround(name).Settings : variant.Defaults.Settings;
        foreach (var segment in path)
        {
            value = Below(value, segment);
        }

        return value;
    }

    private bool IsProvided(ImmutableArray<string> path)
    {
        if (Default(path) is not null)
        {
            return true;
        }

        var key = new DatastoreKey(["settings", .. path]);
        return variant.Defaults.Generators.Any(generator => generator.Fills(key))
            || variant.MachineSettings.All.Any(machine => key.StartsWith(machine.Setting));
    }
}

using System.Collections.Immutable;
using System.Globalization;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;

namespace Settings.Compiler.Checking.Rules;

/// <summary>Warns of what a node accepts and stumbles over later, by the rules of the catalog.</summary>
/// <param name="rules">The rules.</param>
/// <param name="variant">The variant; its defaults are read only when a rule hangs on them.</param>
/// <param name="written">What the document says below settings, before anything was refused.</param>
/// <param name="hasGaps">Whether lines could not be read: then nothing is said about what seems to be missing.</param>
public sealed class RuleChecker(RuleLibrary rules, Variant variant, DocumentTable written, bool hasGaps)
{
    /// <summary>Checks the settings of a document.</summary>
    /// <param name="settings">What the model accepted of them, normalised.</param>
    public IEnumerable<Diagnostic> Check(DocumentTable settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        foreach (var extension in settings.Entries)
        {
            var found = Apply(settings, rules.For(extension.Key, RuleLibrary.All)).Concat(Apply(settings, rules.For(extension.Key, RuleLibrary.Entries)));
            if (extension.Value is DocumentTable table)
            {
                found = found.Concat(rules.SettingsOf(extension.Key).Where(name => table.TryGet(name, out _)).SelectMany(name => Apply(settings, rules.For(extension.Key, name))));
            }

            foreach (var diagnostic in found)
            {
                yield return diagnostic;
            }
        }
    }

    private IEnumerable<Diagnostic> Apply(DocumentTable settings, ImmutableArray<AdviceRule> applicable) =>
        from rule in applicable
        where rule.HoldsOn(variant.Platform, variant.Runtime)
        from at in rule.At
        from place in RulePlace.Find(settings, at)
        where rule.When.All(condition => Holds(settings, place, condition))
        let key = place.Captured is [.., var last] ? last : at[^1]
        select new Diagnostic(rule.Rule, place.Span, Filled(rule.Message, place, key), place.Path.ToString())
        {
            Help = rule.Help is null ? null : Filled(rule.Help, place, key),
        };

    private static string Filled(string message, RulePlace place, string key) =>
        message.Replace("{setting}", place.Path.ToString(), StringComparison.Ordinal).Replace("{key}", key, StringComparison.Ordinal);

    private bool Holds(DocumentTable settings, RulePlace place, RuleCondition condition)
    {
        if (condition.Any.Length > 0)
        {
            return condition.Any.Any(one => Holds(settings, place, one));
        }

        if (condition.All.Length > 0)
        {
            return condition.All.All(one => Holds(settings, place, one));
        }

        if (condition.IsOfKey)
        {
            return place.Captured is [.., var key] && Passes(new DocumentString(key, default), condition, null);
        }

        var path = Resolved(condition.Setting, place);
        var value = condition.Setting.IsEmpty ? place.Value : Value(settings, path);
        return condition.Test switch
        {
            RuleTest.Unset => value is null && !hasGaps && Value(written, path) is null && !IsProvided(path),
            RuleTest.Set => value is not null || IsProvided(path),
            _ => (value ?? Default(path)) is { } given && Passes(given, condition, condition.Other.IsEmpty ? null : Value(settings, Resolved(condition.Other, place)) ?? Default(Resolved(condition.Other, place))),
        };
    }

    private static bool Passes(DocumentValue value, RuleCondition condition, DocumentValue? other) => condition.Test switch
    {
        RuleTest.Empty => value is DocumentArray { Items.Count: 0 } or DocumentTable { Count: 0 } or DocumentString { Value.Length: 0 },
        RuleTest.Equals => condition.Values.Contains(JsonText.Write(value), StringComparer.Ordinal),
        RuleTest.EqualsNot => !condition.Values.Contains(JsonText.Write(value), StringComparer.Ordinal),
        RuleTest.Matches => value is DocumentString text && condition.Pattern?.IsMatch(text.Value) == true,
        RuleTest.MatchesNot => value is DocumentString text && condition.Pattern?.IsMatch(text.Value) == false,
        RuleTest.Exceeds => NumberOf(value) > NumberOf(other),
        RuleTest.Reaches => NumberOf(value) >= NumberOf(other),
        RuleTest.RunsDown => value is DocumentString text && text.Value.Split(',').Any(RunsDown),
        _ => false,
    };

    private static ImmutableArray<string> Resolved(ImmutableArray<string> path, RulePlace place)
    {
        if (!path.Contains("*", StringComparer.Ordinal))
        {
            return path;
        }

        var star = 0;
        return [.. path.Select(segment => segment == "*" && star < place.Captured.Length ? place.Captured[star++] : segment)];
    }

    private static DocumentValue? Value(DocumentTable settings, ImmutableArray<string> path)
    {
        DocumentValue? value = settings;
        foreach (var segment in path)
        {
            value = value switch
            {
                DocumentTable table => table[segment],
                DocumentArray list when int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Items.Count => list.Items[index],
                _ => null,
            };
        }

        return value;
    }

    private DocumentValue? Default(ImmutableArray<string> path) => Value(variant.Defaults.Settings, path);

    private bool IsProvided(ImmutableArray<string> path)
    {
        if (Default(path) is not null)
        {
            return true;
        }

        var key = new DatastoreKey(["settings", .. path]);
        return variant.Defaults.Generators.Any(generator => key.StartsWith(generator.Setting))
            || variant.MachineSettings.BeforeUserData.Concat(variant.MachineSettings.AfterGenerators).Any(key.StartsWith);
    }

    private static Int128? NumberOf(DocumentValue? value)
    {
        var number = value switch
        {
            DocumentInteger integer => integer.Value,
            DocumentString text when long.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed) => (Int128?)parsed,
            _ => null,
        };
        return number < 0 ? Int128.MaxValue : number;
    }

    private static bool RunsDown(string range) =>
        range.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash
        && ulong.TryParse(range.AsSpan(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var first)
        && ulong.TryParse(range.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var last)
        && first > last;
}

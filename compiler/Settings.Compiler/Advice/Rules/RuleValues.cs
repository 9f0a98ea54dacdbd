using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Datastore;
using Settings.Compiler.Generators;
using Settings.Compiler.Paths;

namespace Settings.Compiler.Advice.Rules;

/// <summary>What rules know of settings: what the document says, what a default says, and what a program of the node will say.</summary>
/// <param name="variant">The variant; its defaults are read only when a rule depends on them.</param>
/// <param name="written">What the document says below settings, before anything was refused.</param>
/// <param name="hasGaps">Whether lines could not be read: then nothing is known of what seems to be missing.</param>
/// <param name="compiled">All settings of the node, once they are known; null before.</param>
/// <param name="outcomes">What became of the settings that programs of the node fill in; none before.</param>
internal sealed class RuleValues(Variant variant, DocumentTable written, bool hasGaps, DocumentTable? compiled, IReadOnlyList<GeneratorOutcome> outcomes)
{
    /// <summary>The settings that the model accepted, normalised.</summary>
    public DocumentTable Accepted { get; set; } = new(default);

    /// <summary>Whether the variant's defaults and programs give settings their values; otherwise the document alone does.</summary>
    public bool KnowsDefaults { get; set; } = true;

    /// <summary>What is known of a setting.</summary>
    public RuleValue Find(SettingPath path) =>
        FindGiven(path) is var given && given.State == ValueState.Unset && IsFilledByProgram(path) ? new(ValueState.Unknown, null) : given;

    /// <summary>What is known of a setting from the document and the defaults; a program of the node may fill in one that is unset.</summary>
    public RuleValue FindGiven(SettingPath path)
    {
        if (SettingsTree.Find(Accepted, path) is { } value)
        {
            return new(ValueState.Known, value);
        }

        if (IsRefused(path))
        {
            // Nobody knows what is meant, and a default does not stand in.
            return new(ValueState.Unknown, null);
        }

        if (KnowsDefaults && (compiled is null ? Default(path) : SettingsTree.Find(compiled, path)) is { } given)
        {
            return new(ValueState.Known, given);
        }

        return new(hasGaps ? ValueState.Unknown : ValueState.Unset, null);
    }

    /// <summary>Whether something gives a setting a value, be it known or not.</summary>
    public bool IsSet(SettingPath path) => Find(path).State == ValueState.Known || (!IsRefused(path) && IsFilledByProgram(path));

    /// <summary>Whether neither the document nor a default gives a setting a value; a program of the node may.</summary>
    public bool IsUnwritten(SettingPath path) => !hasGaps && !IsRefused(path) && Find(path).State != ValueState.Known;

    /// <summary>The names of the facts that would tell a setting that is not known; none when it is unknown for another reason.</summary>
    public IReadOnlyList<string> FactsFor(SettingPath path)
    {
        if (hasGaps || !KnowsDefaults || IsRefused(path))
        {
            return [];
        }

        var key = DatastoreKey.Of(path);
        return compiled is null
            ? [.. variant.CommandsFor(key).SelectMany(command => GeneratorPrograms.Find(command)?.Program.Facts ?? []).Select(fact => fact.Name)]
            : [.. outcomes.Where(outcome => IsAwaited(outcome, key)).SelectMany(outcome => outcome.Missing).Select(choice => choice.ToString())];
    }

    /// <summary>Whether the document says something about a setting that the model refused.</summary>
    private bool IsRefused(SettingPath path) => SettingsTree.Find(written, path) is not null && SettingsTree.Find(Accepted, path) is null;

    /// <summary>The value of a setting in the document or by default; null when there is none, or none that is known.</summary>
    public DocumentValue? ValueOf(SettingPath path) => Find(path).Value;

    // A layer that says something about a path holds the last name of it.
    private DocumentValue? Default(SettingPath path) => SettingsTree.Find(variant.DefaultsAround(path.Name).Settings, path);

    // Whether a program of the node will give a setting a value that is not known.
    private bool IsFilledByProgram(SettingPath path)
    {
        if (!KnowsDefaults)
        {
            return false;
        }

        var key = DatastoreKey.Of(path);
        return compiled is null ? variant.IsFilledByProgram(key) : outcomes.Any(outcome => IsAwaited(outcome, key));
    }

    private static bool IsAwaited(GeneratorOutcome outcome, DatastoreKey key) =>
        outcome.Status is GeneratorStatus.NeedsMachine or GeneratorStatus.Failed or GeneratorStatus.NotSet && key.StartsWith(outcome.Setting);
}

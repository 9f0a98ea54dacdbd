using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Checking;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.Schemas;

namespace Settings.Migrations.Laws.Stores;

/// <summary>The settings of all releases between two changes of types. What is asked once is remembered for all of them.</summary>
/// <param name="schema">A schema with the types of these releases.</param>
/// <param name="settings">Its settings.</param>
internal sealed class StoredSchema(SettingsSchema schema, IReadOnlyList<StoredSetting> settings)
{
    private readonly ILookup<string, StoredSetting> _byExtension = settings.ToLookup(setting => setting.Extension, StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<(StoredSetting, bool)>> _fitting = new(StringComparer.Ordinal);
    private readonly Dictionary<(StoredSetting, DocumentValue), bool> _accepted = [];

    /// <summary>The settings.</summary>
    public IReadOnlyList<StoredSetting> Settings { get; } = settings;

    /// <summary>The settings that a key is one of, each with whether the names in the key are names that it accepts.</summary>
    public ImmutableArray<(StoredSetting Setting, bool HasItsNames)> Fitting(string key)
    {
        if (!_fitting.TryGetValue(key, out var fitting))
        {
            var path = DatastoreKey.TryParse(key, out var parsed, out _) ? parsed.ToPath() : SettingPath.Settings;
            fitting = [.. _byExtension[path.Extension ?? string.Empty].Where(setting => setting.Fits(path)).Select(setting => (setting, HasItsNames(setting, path)))];
            _fitting.Add(key, fitting);
        }

        return fitting;
    }

    /// <summary>Whether a setting accepts a value.</summary>
    public bool Accepts(StoredSetting setting, DocumentValue value)
    {
        if (!_accepted.TryGetValue((setting, value), out var isAccepted))
        {
            isAccepted = Normalise(setting.Slot, value) is not null;
            _accepted.Add((setting, value), isAccepted);
        }

        return isAccepted;
    }

    /// <summary>A value as the model stores it; null when its place does not accept it.</summary>
    public DocumentValue? Normalise(SchemaSlot slot, DocumentValue value) =>
        SettingsChecker.CheckValue(value, slot, schema) is var (diagnostics, normalised) && diagnostics.All(diagnostic => diagnostic.Severity != Severity.Error) ? normalised : null;

    private bool HasItsNames(StoredSetting setting, SettingPath key) => setting.Names.Zip(setting.Path.StarsIn(key))
        .All(pair => pair.First is not { } slot || Normalise(slot, new DocumentString(pair.Second.Name, default)) is not null);
}

using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Datastore;

namespace Settings.Compiler.Generators;

/// <summary>
/// Says for which settings generators run: those with a depth run for each free key that there is. Of two that run for the
/// same setting, the one with the longer name does.
/// Upstream: core-kit sources/api/apiserver/src/server/controller.rs (get_settings_generator_metadata, expand_setting_generator).
/// </summary>
public static class GeneratorExpansion
{
    /// <summary>The generators of settings, sorted by setting.</summary>
    /// <param name="generators">Those that metadata names.</param>
    /// <param name="settings">What lies below settings.</param>
    public static IReadOnlyList<SettingGenerator> Of(IEnumerable<SettingGenerator> generators, DocumentTable settings)
    {
        ArgumentNullException.ThrowIfNull(generators);
        ArgumentNullException.ThrowIfNull(settings);
        var expanded = new SortedDictionary<DatastoreKey, SettingGenerator>(DatastoreKey.NameOrder);
        foreach (var generator in generators.OrderBy(generator => generator.Setting.Segments.Length))
        {
            foreach (var setting in generator.Depth == 0 ? [generator.Setting] : Below(generator, settings))
            {
                expanded[setting] = generator with { Setting = setting, Depth = 0 };
            }
        }

        return expanded.Values.ToArray();
    }

    // A key that is deep enough is cut to the depth, its last segment then replaced by that of the generator's setting.
    private static IEnumerable<DatastoreKey> Below(SettingGenerator generator, DocumentTable settings)
    {
        var segments = generator.Setting.Segments;
        var parent = segments[..^1];
        var length = segments.Length + generator.Depth;
        return SettingsTree.Find(settings, new DatastoreKey(parent)) is not DocumentTable table ? [] : DatastoreFlattener.FlattenBelow(parent, table)
            .Where(pair => pair.Key.Segments.Length >= length)
            .Select(pair => new DatastoreKey([.. pair.Key.Segments[..(length - 1)], segments[^1]]))
            .Distinct();
    }
}

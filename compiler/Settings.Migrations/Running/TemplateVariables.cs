using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Paths;

namespace Settings.Migrations.Running;

/// <summary>The part of the data that a template reads, as tables: building all of a large store for each template would cost more than the migration.</summary>
internal static class TemplateVariables
{
    /// <summary>The tables that contain what lies at some paths.</summary>
    public static DocumentTable Of(MigrationData data, IEnumerable<string> paths)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (data.Values.ContainsKey(path))
            {
                names.Add(path);
            }
            else
            {
                // A table, or a key that is spelled otherwise: whatever has the same two first segments.
                names.UnionWith(data.KeysThatBeginWith(SettingPath.Parse(path).Beginning(2).ToString()));
            }
        }

        var pairs = new List<DatastorePair>();
        foreach (var name in names)
        {
            if (DatastoreKey.TryParse(name, out var key, out _))
            {
                pairs.Add(new DatastorePair(key, data.Values[name]));
            }
        }

        return SettingsTree.Build(pairs);
    }
}

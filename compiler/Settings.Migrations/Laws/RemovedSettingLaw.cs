using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Facts;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Settings.Compiler.Versions;
using Settings.Migrations.Running;

namespace Settings.Migrations.Laws;

/// <summary>Every setting that a release adds is removed on the downgrade: the older release would not start with it.</summary>
public sealed class RemovedSettingLaw : IMigrationLaw
{
    private const string Some = "some";

    /// <inheritdoc/>
    public IEnumerable<LawFinding> Check(MigrationHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var steps = history.Steps.ToLookup(step => step.Step.To, step => step.Migrations, StringComparer.Ordinal);
        // What the oldest model has may be older still.
        var oldest = history.Schema.Ages().Select(age => age.Since).Min(ReleaseVersion.Order);
        foreach (var (path, since) in history.Schema.Ages().Where(age => ReleaseVersion.Order.Compare(age.Since, oldest) > 0 && steps.Contains(age.Since)))
        {
            var setting = path.Filled(Some);
            // A datastore has only what is in a table.
            var key = (history.Schema.Find(setting.Segments.Skip(1))?.Node is TableNode table ? setting.Append(table.Properties is [var first, ..] ? first.StoredAs : Some) : setting).ToString();
            var migrations = history.Steps.Where(step => ReleaseVersion.Order.Compare(step.Step.To, since) >= 0).SelectMany(step => step.Migrations).Reverse().ToArray();
            if (history.Variants.All(variant => Survives(key, migrations, variant.Name, since, history.Source)))
            {
                yield return LawFindings.NotRemoved($"v{since}", path.ToString());
            }
        }
    }

    private static bool Survives(string key, Migration[] migrations, string variant, string release, ICatalogSource catalog)
    {
        var store = FlatStore.Empty.With(new StorePlace(key), new DocumentString(Some, default));
        var runner = new MigrationRunner(variant, OsFacts.Of(variant, release, "x86_64", catalog), HostFacts.Default);
        return runner.Run(migrations, MigrationDirection.Backward, store).Store is not { } left || left.Live.Keys.Any(name => name == key || name.StartsWith(key + ".", StringComparison.Ordinal));
    }
}

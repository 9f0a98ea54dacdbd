using Settings.Compiler.Paths;
using Settings.Compiler.Versions;
using Settings.Migrations.Operations;

namespace Settings.Migrations.Laws;

/// <summary>What the older release allows is not removed: a prefix that ends inside a segment takes neighbours with it.</summary>
public sealed class SegmentBoundaryLaw : IMigrationLaw
{
    /// <inheritdoc/>
    public IEnumerable<LawFinding> Check(MigrationHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        var ages = history.Schema.Ages().ToLookup(age => age.Path, age => age.Since);
        (string Path, string? Since)[] settings = [.. history.Schema.Leaves().Select(leaf => (leaf.Path.ToString(), SinceOf(leaf.Path, ages)))];
        return from entry in history.Migrations
               from operation in MigrationHistory.OperationsOf(entry.Migration, MigrationDirection.Backward).OfType<RemovePrefixOperation>()
               let victim = settings.FirstOrDefault(setting => setting.Path.Length > operation.Prefix.Length
                   && setting.Path.StartsWith(operation.Prefix, StringComparison.Ordinal) && setting.Path[operation.Prefix.Length] != '.' && operation.Prefix[^1] != '.'
                   && (setting.Since is null || ReleaseVersion.Order.Compare(setting.Since, entry.Release) < 0)).Path
               where victim is not null
               select LawFindings.NoBoundary(entry.Migration.Name, operation.Prefix, victim);
    }

    // What the older release does not know goes anyway. A setting is as old as the youngest table that it is in.
    private static string? SinceOf(SettingPath path, ILookup<SettingPath, string> ages) =>
        path.Parts.Reverse().Select(part => ages[part].FirstOrDefault()).FirstOrDefault(since => since is not null);
}

using Settings.Compiler.Migrations.Operations;

namespace Settings.Compiler.Migrations.Laws;

/// <summary>What the older release allows is not removed: a prefix that ends inside a segment takes neighbours with it.</summary>
public sealed class SegmentBoundaryLaw : IMigrationLaw
{
    /// <inheritdoc/>
    public IEnumerable<LawFinding> Check(MigrationHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        string[] settings = [.. history.Schema.Leaves().Select(leaf => leaf.Path)];
        return from entry in history.Migrations
               from operation in MigrationHistory.OperationsOf(entry.Migration, MigrationDirection.Backward).OfType<RemovePrefixOperation>()
               let victim = settings.FirstOrDefault(setting => setting.Length > operation.Prefix.Length
                   && setting.StartsWith(operation.Prefix, StringComparison.Ordinal) && setting[operation.Prefix.Length] != '.' && operation.Prefix[^1] != '.')
               where victim is not null
               select LawFindings.NoBoundary(entry.Migration.Name, operation.Prefix, victim);
    }
}

using Settings.Compiler.Migrations.Running;

namespace Settings.Compiler.Migrations.Operations;

/// <summary>
/// Removes the values of all keys whose names begin with one text and end with another; the two may overlap, but where both have a
/// dot there, as then there is a segment or more between them. Upstream: bottlerocket
/// sources/settings-migrations/archived/v1.16.0/kernel-modules-autoload-settings, AddPrefixSuffixMigration.
/// </summary>
/// <param name="Start">What the names begin with.</param>
/// <param name="End">What the names end with.</param>
public sealed record RemoveMatchOperation(string Start, string End) : MigrationOperation
{
    internal override void Apply(MigrationData data)
    {
        var shortest = Start.EndsWith('.') && End.StartsWith('.') ? Start.Length + End.Length + 1 : 0;
        foreach (var key in data.KeysThatBeginWith(Start).Where(key => key.Length >= shortest && key.EndsWith(End, StringComparison.Ordinal)))
        {
            data.Values.Remove(key);
        }
    }
}

using Settings.Compiler.Migrations.Running;

namespace Settings.Compiler.Migrations.Operations;

/// <summary>
/// Removes the values of all keys whose names begin with one text and end with another; the two may overlap.
/// Upstream: bottlerocket sources/settings-migrations/archived/v1.16.0/kernel-modules-autoload-settings.
/// </summary>
/// <param name="Start">What the names begin with.</param>
/// <param name="End">What the names end with.</param>
public sealed record RemoveMatchOperation(string Start, string End) : MigrationOperation
{
    internal override void Apply(MigrationData data)
    {
        foreach (var key in data.KeysThatBeginWith(Start).Where(key => key.EndsWith(End, StringComparison.Ordinal)))
        {
            data.Values.Remove(key);
        }
    }
}

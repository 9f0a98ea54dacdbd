using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Schemas;
using Settings.Compiler.Text;

namespace Settings.Compiler.Checking;

/// <summary>
/// Reads settings as the API of a node does whenever it is asked: canonical addresses, old names replaced, what the model
/// refuses left out. One call gives both the table and the findings. Safe from any number of threads.
/// </summary>
/// <param name="schema">The settings of a variant and release.</param>
public sealed class SettingsModel(SettingsSchema schema)
{
    private long _readings;

    /// <summary>The settings of a variant and release.</summary>
    public SettingsSchema Schema { get; } = schema;

    /// <summary>How often settings were read so far. Each reading is a pass over all that is given, which is what a document costs.</summary>
    public long Readings => Interlocked.Read(ref _readings);

    /// <summary>Reads what lies below settings.</summary>
    /// <param name="settings">The tables.</param>
    /// <param name="hasGaps">Whether lines could not be read: then nothing is said about keys that seem to be missing.</param>
    /// <param name="holes">What in them is known only later; null when all of it is known.</param>
    /// <param name="cancellation">Ends the reading with an <see cref="OperationCanceledException"/>.</param>
    public CheckResult Read(DocumentTable settings, bool hasGaps = false, Holes? holes = null, CancellationToken cancellation = default)
    {
        Interlocked.Increment(ref _readings);
        return SettingsChecker.Check(settings, Schema, hasGaps, holes, cancellation);
    }

    /// <summary>Reads the value of one setting.</summary>
    /// <returns>The value as the model stores it; null when the model refuses it, or a part of it.</returns>
    public DocumentValue? Read(DatastoreKey setting, DocumentValue value)
    {
        var given = SettingsTree.With(new DocumentTable(default), setting, value);
        var stored = Read(given).Normalised;
        return DatastoreFlattener.FlattenSettings(stored).Length < DatastoreFlattener.FlattenSettings(given).Length ? null : SettingsTree.Find(stored, setting);
    }
}

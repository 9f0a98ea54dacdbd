using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.Schemas;
using Settings.Compiler.Text;

namespace Settings.Compiler.Checking;

/// <summary>
/// Gives the verdict of the node's model, and of the datastore behind it, on settings: all findings at once, where the
/// node stops at the first. Documents are at most as deep as the reader lets them be, so recursion is safe.
/// </summary>
public static class SettingsChecker
{
    /// <summary>Checks the settings of a document against those of a variant.</summary>
    /// <param name="settings">What lies below settings.</param>
    /// <param name="schema">What there may be.</param>
    /// <param name="hasGaps">Whether lines could not be read: then nothing is said about keys that seem to be missing.</param>
    /// <param name="holes">What in the document is known only later; null when all of it is known.</param>
    /// <param name="cancellation">Ends the check with an <see cref="OperationCanceledException"/>.</param>
    public static CheckResult Check(DocumentTable settings, SettingsSchema schema, bool hasGaps = false, Holes? holes = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(schema);
        var session = new CheckSession(schema) { HasGaps = hasGaps, HolesIn = holes, Cancellation = cancellation };
        return session.Result(new ValueChecker(session).CheckRoot(settings));
    }

    /// <summary>Checks one value against one place of a schema.</summary>
    /// <returns>The findings, and the value as the model stores it; null when it stores none.</returns>
    public static (IReadOnlyList<Diagnostic> Diagnostics, DocumentValue? Normalised) CheckValue(DocumentValue value, SchemaSlot slot, SettingsSchema schema)
    {
        var session = new CheckSession(schema) { ChecksKeys = false };
        var normalised = new ValueChecker(session).Check(value, slot, new CheckPlace(SettingPath.Settings, RefusesNull: true, IsSecret: false));
        return (session.Result(new DocumentTable(default)).Diagnostics, normalised);
    }
}

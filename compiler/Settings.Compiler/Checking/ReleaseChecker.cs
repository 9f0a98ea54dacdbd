using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Schemas;

namespace Settings.Compiler.Checking;

/// <summary>
/// What else there is to say about a document because of the release it is for: settings that the release does not have yet,
/// and settings that it has though the catalog does not know it exactly.
/// </summary>
/// <param name="history">The settings of other releases.</param>
/// <param name="known">The release whose schema the document was checked against.</param>
/// <param name="asked">The release that the document is for.</param>
public sealed class ReleaseChecker(SettingHistory history, string known, string asked)
{
    private bool IsExact => known == asked;

    /// <summary>Says of unknown settings which releases have them, and takes those for known by name that the release has.</summary>
    /// <param name="diagnostics">The findings of the check.</param>
    /// <param name="schema">The settings that the document was checked against.</param>
    public IEnumerable<Diagnostic> Explain(IEnumerable<Diagnostic> diagnostics, SettingsSchema schema)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        return diagnostics.Select(diagnostic =>
            diagnostic.Rule == TableDiagnostics.UnknownSettingRule || diagnostic.Rule == TableDiagnostics.KeyNotAllowedRule ? Explain(diagnostic, schema) : diagnostic);
    }

    /// <summary>Finds the settings that came with a later release than the one asked for.</summary>
    /// <param name="settings">What lies below settings.</param>
    /// <param name="schema">The settings of the release that it was checked against.</param>
    public IReadOnlyList<Diagnostic> Newer(DocumentTable settings, SettingsSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        var found = new List<Diagnostic>();
        if (!IsExact)
        {
            Visit(settings, schema.Root, SettingsPath.Root, found);
        }

        return found;
    }

    private Diagnostic Explain(Diagnostic diagnostic, SettingsSchema schema)
    {
        if (!DatastoreKey.TryParse(diagnostic.Setting ?? string.Empty, out var key, out _)
            || (key.Segments is [_, var extension] && schema.IsExtensionOfOthers(extension))
            || history.Find(key.Segments.AsSpan()) is not { } setting)
        {
            return diagnostic;
        }

        return !IsExact && setting.IsIn(asked)
            ? HistoryDiagnostics.KnownByName(diagnostic.Span, key.ToString(), setting.Since, setting.Is, asked)
            : HistoryDiagnostics.WithLifetime(diagnostic, setting.Since, setting.Until);
    }

    private void Visit(DocumentTable table, TableNode node, SettingsPath path, List<Diagnostic> found)
    {
        foreach (var entry in table.Entries)
        {
            var slot = node.TryGetProperty(entry.Key, out var property) ? property : node.Rest;
            if (slot is null)
            {
                continue;
            }

            var place = path.Append(entry.Key);
            if (slot.Notes.Since is { } since && ReleaseVersion.Order.Compare(since, asked) > 0)
            {
                found.Add(HistoryDiagnostics.Newer(entry.KeySpan, place.ToString(), since, asked));
            }
            else if (entry.Value is DocumentTable inner && slot.Node is TableNode shape)
            {
                Visit(inner, shape, place, found);
            }
        }
    }
}

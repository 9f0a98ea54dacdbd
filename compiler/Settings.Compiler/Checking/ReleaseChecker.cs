using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.Schemas;
using Settings.Compiler.Versions;

namespace Settings.Compiler.Checking;

/// <summary>
/// What else there is to say about a document because of the release it is for: settings that the release does not have yet,
/// and settings that it has though the catalog does not know it exactly.
/// </summary>
/// <param name="history">The settings of other releases.</param>
/// <param name="schemas">The types, which may differ from release to release.</param>
/// <param name="asked">The release that the document is for, and whose settings it was checked against.</param>
/// <param name="isExact">Whether the catalog knows all settings of the nodes that the document is for.</param>
public sealed class ReleaseChecker(SettingHistory history, SchemaLibrary schemas, string asked, bool isExact)
{
    // A list has a finding for each of its items, and is judged once.
    private readonly Dictionary<(DocumentValue Value, string Type), bool[]> _judged = [];

    /// <summary>
    /// Says of unknown settings which releases have them, and takes those for known by name that the release has; says of
    /// refused values which releases allow them.
    /// </summary>
    /// <param name="diagnostics">The findings of the check.</param>
    /// <param name="settings">What lies below settings.</param>
    /// <param name="schema">The settings that the document was checked against.</param>
    public IEnumerable<Diagnostic> Explain(IEnumerable<Diagnostic> diagnostics, DocumentTable settings, SettingsSchema schema)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        return diagnostics.Select(diagnostic =>
            diagnostic.Rule == TableDiagnostics.UnknownSettingRule || diagnostic.Rule == TableDiagnostics.KeyNotAllowedRule ? Explain(diagnostic, schema)
            : ValueDiagnostics.Rules.Contains(diagnostic.Rule) && diagnostic.Severity == Severity.Error ? ExplainValue(diagnostic, settings, schema)
            : diagnostic);
    }

    /// <summary>Finds the extensions that came with a later release than the one asked for: the variants that stand in have them.</summary>
    /// <param name="settings">What lies below settings.</param>
    /// <param name="schema">The settings that it was checked against.</param>
    public IReadOnlyList<Diagnostic> Newer(DocumentTable settings, SettingsSchema schema)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(schema);
        return isExact ? [] :
        [
            .. settings.Entries
                .Where(entry => schema.Root.TryGetProperty(entry.Key, out _))
                .Select(entry => (Entry: entry, Releases: ReleaseSpan.From(schema.ExtensionSince(entry.Key))))
                .Where(found => found.Releases.IsAfter(asked))
                .Select(found => HistoryDiagnostics.Newer(found.Entry.KeySpan, SettingPath.Settings.Append(found.Entry.Key), found.Releases.Since ?? string.Empty, asked)),
        ];
    }

    private Diagnostic ExplainValue(Diagnostic diagnostic, DocumentTable settings, SettingsSchema schema)
    {
        if (diagnostic.Setting is not { } path)
        {
            return diagnostic;
        }

        if (!isExact && Widened(path) is { } wider)
        {
            return HistoryDiagnostics.MayBeAllowed(diagnostic.Span, path, wider.Since, wider.Is, asked);
        }

        if (schema.Find([.. path.BelowRoot]) is not { Node.Notes.ModeledType: { } type }
            || SettingsTree.Find(settings, DatastoreKey.Of(path)) is not { } value)
        {
            return diagnostic;
        }

        var versions = TypeHistory.Of(schemas, type);
        if (!_judged.TryGetValue((value, type), out var allowing))
        {
            allowing = [.. versions.Select(version => SettingsChecker.CheckValue(value, SchemaSlot.Of(version.Node), schema).Diagnostics.All(finding => finding.Severity != Severity.Error))];
            _judged.Add((value, type), allowing);
        }

        var first = Array.IndexOf(allowing, true);
        return first < 0 ? diagnostic : HistoryDiagnostics.AllowedElsewhere(diagnostic, new(
            versions[first].Since is { Length: > 0 } since ? since : null,
            Array.IndexOf(allowing, false, first) is >= 0 and var end ? versions[end].Since : null));
    }

    // A later release may allow more than the last one whose types are known.
    private HistoricSetting? Widened(SettingPath path)
    {
        while (path is { IsItem: true, Parent: { } list })
        {
            path = list;
        }

        return history.FindWider(path) is { } setting && setting.Releases.Contains(asked) ? setting : null;
    }

    private Diagnostic Explain(Diagnostic diagnostic, SettingsSchema schema)
    {
        if (diagnostic.Setting is not { } path || (path.Parent == SettingPath.Settings && schema.IsExtensionOfOthers(path.Name)))
        {
            return diagnostic;
        }

        if (schema.FindInOtherReleases(path.BelowRoot) is { Releases: { Since: { } since } releases })
        {
            return !isExact && releases.IsAfter(asked)
                ? HistoryDiagnostics.Newer(diagnostic.Span, path, since, asked)
                : HistoryDiagnostics.WithLifetime(diagnostic, releases);
        }

        return history.Find(path) is not { } setting ? diagnostic
            : !isExact && setting.Releases.Contains(asked) ? HistoryDiagnostics.KnownByName(diagnostic.Span, path, setting.Since, setting.Is, asked)
            : HistoryDiagnostics.WithLifetime(diagnostic, setting.Releases);
    }
}

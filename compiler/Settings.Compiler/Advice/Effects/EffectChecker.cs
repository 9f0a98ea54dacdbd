using Settings.Compiler.Advice.Rules;
using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.Compiler.Advice.Effects;

/// <summary>
/// Warns of settings that a node accepts and ignores. Where a rule says more about a setting, it alone is reported.
/// </summary>
/// <param name="index">What is known of settings without effect.</param>
/// <param name="rules">The rules.</param>
/// <param name="target">The variant, and the release whose rules hold.</param>
public sealed class EffectChecker(EffectIndex index, RuleLibrary rules, RuleTarget target)
{
    /// <summary>Checks accepted settings, as the model stores them.</summary>
    public IReadOnlyList<Diagnostic> Check(DocumentTable settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var found = new List<Diagnostic>();
        foreach (ref readonly var extension in settings.EntrySpan)
        {
            foreach (var row in index.Of(extension.Key, target.Variant))
            {
                Visit(settings, row, row.Parts.AsSpan()[1..], SettingPath.Settings, found);
            }
        }

        return found;
    }

    private void Visit(DocumentTable table, MissingEffect row, ReadOnlySpan<SettingPath> path, SettingPath above, List<Diagnostic> found)
    {
        if (!path[0].IsStar)
        {
            if (table.TryGet(path[0].Name, out var entry))
            {
                Visit(entry, row, path[1..], above, found);
            }

            return;
        }

        foreach (ref readonly var entry in table.EntrySpan)
        {
            Visit(entry, row, path[1..], above, found);
        }
    }

    private void Visit(in DocumentEntry entry, MissingEffect row, ReadOnlySpan<SettingPath> below, SettingPath above, List<Diagnostic> found)
    {
        if (below.IsEmpty)
        {
            if (!rules.Speaks(row.Setting, target))
            {
                found.Add(EffectDiagnostics.WithoutEffect(SpanOf(entry), above.Append(entry.Key), target.Variant.Name, target.Variant.Release, row.Since));
            }
        }
        else if (entry.Value is DocumentTable inner)
        {
            Visit(inner, row, below, above.Append(entry.Key), found);
        }
    }

    private static TextSpan SpanOf(in DocumentEntry entry) => entry.KeySpan.Length > 0 ? entry.KeySpan : entry.Value.Span;
}

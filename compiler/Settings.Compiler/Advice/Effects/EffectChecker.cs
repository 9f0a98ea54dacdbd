using Settings.Compiler.Advice.Rules;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.Compiler.Advice.Effects;

/// <summary>
/// Warns of settings that a node accepts and ignores. Where a rule says more about a setting, it alone is reported.
/// </summary>
public sealed class EffectChecker(EffectIndex index, RuleLibrary rules, Variant variant)
{
    /// <summary>Checks accepted settings, as the model stores them.</summary>
    public IEnumerable<Diagnostic> Check(DocumentTable settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        foreach (var extension in settings.Entries)
        {
            foreach (var row in index.Of(extension.Key).Where(row => row.HoldsOn(variant.Name, variant.Release)))
            {
                string[] path = row.Setting.Split('.')[1..];
                foreach (var (entry, place) in Places(settings, path, SettingPath.Settings).Where(_ => !rules.Speaks(path, variant)))
                {
                    yield return EffectDiagnostics.WithoutEffect(SpanOf(entry), place, variant.Name, variant.Release, row.Since);
                }
            }
        }
    }

    private static IEnumerable<(DocumentEntry Entry, SettingPath Place)> Places(DocumentTable table, string[] path, SettingPath above)
    {
        foreach (var entry in table.Entries.Where(entry => path[0] == "*" || path[0] == entry.Key))
        {
            var place = above.Append(entry.Key);
            if (path.Length == 1)
            {
                yield return (entry, place);
            }
            else if (entry.Value is DocumentTable inner)
            {
                foreach (var below in Places(inner, path[1..], place))
                {
                    yield return below;
                }
            }
        }
    }

    private static TextSpan SpanOf(DocumentEntry entry) => entry.KeySpan.Length > 0 ? entry.KeySpan : entry.Value.Span;
}

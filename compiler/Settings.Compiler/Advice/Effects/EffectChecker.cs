using System.Collections.Immutable;
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
                foreach (var (entry, place) in Places(settings, row.Setting.Parts, SettingPath.Settings).Where(_ => !rules.Speaks(row.Setting, variant)))
                {
                    yield return EffectDiagnostics.WithoutEffect(SpanOf(entry), place, variant.Name, variant.Release, row.Since);
                }
            }
        }
    }

    private static IEnumerable<(DocumentEntry Entry, SettingPath Place)> Places(DocumentTable table, ImmutableArray<SettingPath> parts, SettingPath above)
    {
        var part = parts[above.Depth];
        foreach (var entry in table.Entries.Where(entry => part.IsStar || part.Name == entry.Key))
        {
            var place = above.Append(entry.Key);
            if (place.Depth == parts.Length)
            {
                yield return (entry, place);
            }
            else if (entry.Value is DocumentTable inner)
            {
                foreach (var below in Places(inner, parts, place))
                {
                    yield return below;
                }
            }
        }
    }

    private static TextSpan SpanOf(DocumentEntry entry) => entry.KeySpan.Length > 0 ? entry.KeySpan : entry.Value.Span;
}

using System.Buffers;
using System.Globalization;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.TemplateFunctions.Library;

namespace Settings.Compiler.Advice.Insertions;

/// <summary>
/// Warns of texts that a file does not survive, or that reach it changed: upstream's templates escape texts for HTML and
/// not for the file's own format. Most documents have no such text, and then nothing is read.
/// </summary>
public sealed class InsertionChecker(InsertionIndex index, Variant variant)
{
    // All that breaks a format or is changed by escaping.
    private static readonly SearchValues<char> Suspicious = SearchValues.Create("\"\\\n'<>&`=:#");

    /// <summary>Checks accepted settings, as the model stores them.</summary>
    public IReadOnlyList<Diagnostic> Check(DocumentTable settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var found = new List<Diagnostic>();
        foreach (ref readonly var extension in settings.EntrySpan)
        {
            if (IsSuspicious(extension.Value))
            {
                Visit(extension.Value, index.Of(extension.Key), SettingPath.Settings.Append(extension.Key), found);
            }
        }

        return found;
    }

    private static bool IsSuspicious(DocumentValue value) => value switch
    {
        DocumentString text => text.Value.AsSpan().ContainsAny(Suspicious),
        DocumentArray list => IsSuspicious(list),
        DocumentTable table => IsSuspicious(table),
        _ => false,
    };

    private static bool IsSuspicious(DocumentArray list)
    {
        for (var i = 0; i < list.Items.Count; i++)
        {
            if (IsSuspicious(list.Items[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSuspicious(DocumentTable table)
    {
        foreach (ref readonly var entry in table.EntrySpan)
        {
            if (IsSuspicious(entry.Value))
            {
                return true;
            }
        }

        return false;
    }

    private void Visit(DocumentValue value, InsertionNode node, SettingPath path, List<Diagnostic> found)
    {
        switch (value)
        {
            case DocumentString text when text.Value.AsSpan().ContainsAny(Suspicious):
                foreach (var insertion in node.Insertions(variant.Release))
                {
                    Check(text, insertion, path, found);
                }

                break;
            case DocumentTable table:
                foreach (ref readonly var entry in table.EntrySpan)
                {
                    if (node.Find(entry.Key) is { } member)
                    {
                        Visit(entry.Value, member, path.Append(entry.Key), found);
                    }
                }

                break;
            case DocumentArray list:
                for (var i = 0; i < list.Items.Count; i++)
                {
                    if (node.Find(i.ToString(CultureInfo.InvariantCulture)) is { } item)
                    {
                        Visit(list.Items[i], item, path.Item(i), found);
                    }
                }

                break;
        }
    }

    private void Check(DocumentString text, KnownInsertion insertion, SettingPath path, List<Diagnostic> found)
    {
        if (insertion.BreakingIn(text.Value) is { } sequence)
        {
            if (FileOf(insertion) is { } broken)
            {
                found.Add(sequence == "\\" && insertion.Format.ReadsEscapes(text.Value)
                    ? InsertionDiagnostics.IsEscape(text.Span, path, broken.Path, insertion.Format.Expectation)
                    : InsertionDiagnostics.BreaksFile(text.Span, path, sequence, broken.Path, insertion.Format.Expectation));
            }
        }
        else if (insertion.IsEscaped && HtmlEscape.FirstSpecial(text.Value) is { } special && FileOf(insertion) is { } file)
        {
            found.Add(InsertionDiagnostics.IsEscaped(text.Span, path, special.ToString(), HtmlEscape.Escape(special.ToString()), file.Path));
        }
    }

    private ConfigurationFile? FileOf(KnownInsertion insertion) => variant.Defaults.ConfigurationFiles.FirstOrDefault(file => file.Template == insertion.Template);
}

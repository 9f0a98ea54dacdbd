using System.Globalization;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Formats;

namespace Settings.Compiler.Advice.Insertions;

/// <summary>
/// Finds texts that a file's format may read as something else, since its template writes them without quotation marks. Most
/// documents have no such text, and then no file has to be rendered.
/// </summary>
/// <param name="index">Which texts reach which files.</param>
/// <param name="variant">The variant.</param>
public sealed class PlainTexts(InsertionIndex index, Variant variant)
{
    /// <summary>The templates that such texts of a document reach.</summary>
    /// <param name="settings">Accepted settings, as the model stores them.</param>
    public IReadOnlySet<string> Templates(DocumentTable settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var templates = new HashSet<string>(StringComparer.Ordinal);
        foreach (ref readonly var extension in settings.EntrySpan)
        {
            if (MayBeMistaken(extension.Value))
            {
                Visit(extension.Value, index.Of(extension.Key), templates);
            }
        }

        return templates;
    }

    private static bool MayBeMistaken(DocumentValue value)
    {
        switch (value)
        {
            case DocumentString text:
                return FileFormats.MayMistake(text.Value);
            case DocumentArray list:
                for (var i = 0; i < list.Items.Count; i++)
                {
                    if (MayBeMistaken(list.Items[i]))
                    {
                        return true;
                    }
                }

                return false;
            case DocumentTable table:
                foreach (ref readonly var entry in table.EntrySpan)
                {
                    if (MayBeMistaken(entry.Value))
                    {
                        return true;
                    }
                }

                return false;
            default:
                return false;
        }
    }

    private void Visit(DocumentValue value, InsertionNode node, HashSet<string> templates)
    {
        switch (value)
        {
            case DocumentString text when FileFormats.MayMistake(text.Value):
                foreach (var insertion in node.Insertions(variant.Release))
                {
                    if (insertion.IsPlain && insertion.Format.MayMistake(text.Value))
                    {
                        templates.Add(insertion.Template);
                    }
                }

                break;
            case DocumentTable table:
                foreach (ref readonly var entry in table.EntrySpan)
                {
                    if (node.Find(entry.Key) is { } member)
                    {
                        Visit(entry.Value, member, templates);
                    }
                }

                break;
            case DocumentArray list:
                for (var i = 0; i < list.Items.Count; i++)
                {
                    if (node.Find(i.ToString(CultureInfo.InvariantCulture)) is { } item)
                    {
                        Visit(list.Items[i], item, templates);
                    }
                }

                break;
        }
    }
}

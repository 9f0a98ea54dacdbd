using Settings.Compiler.Binding;
using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>What is at a place of settings that are not written as TOML: the places of their keys and values say it.</summary>
internal static class DocumentPlaces
{
    /// <summary>The setting of which the key, or a value without parts, is at an offset, its ends included; null where none is.</summary>
    /// <param name="settings">The settings table.</param>
    /// <param name="offset">The offset.</param>
    public static (SettingPath Path, TextSpan Span)? At(DocumentTable settings, int offset) => At(settings, SettingPath.Settings, offset);

    /// <summary>The table with a key at an offset, and the path of the table; null when no key begins there.</summary>
    /// <param name="settings">The settings table.</param>
    /// <param name="offset">Where the key begins.</param>
    public static (DocumentTable Table, SettingPath Path)? TableOfKeyAt(DocumentTable settings, int offset) => TableOfKeyAt(settings, SettingPath.Settings, offset);

    private static (SettingPath, TextSpan)? At(DocumentValue value, SettingPath path, int offset)
    {
        switch (value)
        {
            case DocumentTable table:
                foreach (var entry in table.Entries)
                {
                    if (Touches(entry.KeySpan, offset))
                    {
                        return (path.Append(entry.Key), entry.KeySpan);
                    }

                    if (Touches(entry.Value.Span, offset) && At(entry.Value, path.Append(entry.Key), offset) is { } found)
                    {
                        return found;
                    }
                }

                return null;
            case DocumentArray array:
                for (var i = 0; i < array.Items.Count; i++)
                {
                    if (Touches(array.Items[i].Span, offset) && At(array.Items[i], path.Item(i), offset) is { } found)
                    {
                        return found;
                    }
                }

                return null;
            default:
                return value.Span.Length > 0 ? (path, value.Span) : null;
        }
    }

    private static (DocumentTable, SettingPath)? TableOfKeyAt(DocumentValue value, SettingPath path, int offset)
    {
        switch (value)
        {
            case DocumentTable table:
                foreach (var entry in table.Entries)
                {
                    if (entry.KeySpan.Start == offset)
                    {
                        return (table, path);
                    }

                    if (Touches(entry.Value.Span, offset) && TableOfKeyAt(entry.Value, path.Append(entry.Key), offset) is { } found)
                    {
                        return found;
                    }
                }

                return null;
            case DocumentArray array:
                for (var i = 0; i < array.Items.Count; i++)
                {
                    if (Touches(array.Items[i].Span, offset) && TableOfKeyAt(array.Items[i], path.Item(i), offset) is { } found)
                    {
                        return found;
                    }
                }

                return null;
            default:
                return null;
        }
    }

    private static bool Touches(TextSpan span, int offset) => span.Start <= offset && offset <= span.End;
}

using Settings.Compiler.Analysis;
using Settings.Compiler.Binding;
using Settings.Compiler.Paths;
using Settings.Compiler.Schemas;
using Settings.Compiler.Text;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>The places of the schema that keys lead to. Keys of one table, which mostly follow one another, are looked up in it.</summary>
/// <param name="mentions">What each key names.</param>
/// <param name="settings">The settings that there are; null when that is unknown.</param>
internal sealed class SlotFinder(DocumentMentions mentions, DocumentSettings? settings)
{
    private SettingPath? _table;
    private TableNode? _shape;

    /// <summary>The place that the part of a key at a span leads to; null when there is none.</summary>
    public SchemaSlot? At(TextSpan part)
    {
        if (settings is null || mentions.At(part) is not { Parent: { } table, IsItem: false } path)
        {
            return null;
        }

        if (!ReferenceEquals(table, _table))
        {
            (_table, _shape) = (table, settings.TableAt(table));
        }

        return _shape is null ? null : _shape.TryGetProperty(path.Name, out var property) ? property : _shape.Rest;
    }
}

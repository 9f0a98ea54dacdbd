using System.Collections;
using System.Globalization;
using Settings.Compiler.Binding;
using Settings.Compiler.Paths;
using Settings.Compiler.TemplateFunctions;

namespace Settings.Compiler.Rendering;

/// <summary>
/// A value in a running template: a setting, what a helper made of one, or a setting that is not set. Nothing is copied:
/// tables are read where they lie. A member that does not exist is a value, too, which knows its path: a condition takes
/// it as false, a helper as null, and writing it or looping over it ends the rendering, as in upstream's strict mode.
/// </summary>
internal sealed class TemplateValue(DocumentValue? value, SettingPath? path) : ReadOnlyScriptObject, IEnumerable
{
    /// <summary>The value; null when the setting is not set.</summary>
    public DocumentValue? Value { get; } = value;

    /// <summary>The setting it comes from; null when it comes from the template itself.</summary>
    public SettingPath? Path { get; } = path;

    /// <inheritdoc/>
    public override IEnumerable<string> GetMembers() => Value is DocumentTable table ? table.Entries.Select(entry => entry.Key) : [];

    /// <summary>The elements of a list, or the entries of a table in the order of their keys.</summary>
    public IEnumerator GetEnumerator() => Value switch
    {
        DocumentArray list => list.Items.Select((item, index) => new TemplateValue(item, Path?.Item(index))).GetEnumerator(),
        DocumentTable table => table.SortedEntries().Select(entry => new TemplateEntry(entry.Key, new TemplateValue(entry.Value, Path?.Append(entry.Key)))).GetEnumerator(),
        _ => Enumerable.Empty<object>().GetEnumerator(),
    };

    /// <inheritdoc/>
    protected override TemplateValue? Member(string member) => Value is DocumentArray list && int.TryParse(member, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
        ? new(index < list.Items.Count ? list.Items[index] : null, Path?.Item(index))
        : new((Value as DocumentTable)?[member], Path?.Append(member));
}

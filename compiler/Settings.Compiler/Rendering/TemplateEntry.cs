using Settings.Compiler.Binding;

namespace Settings.Compiler.Rendering;

/// <summary>What a loop over a table gives for each entry: its key and its value.</summary>
internal sealed class TemplateEntry(string key, TemplateValue value) : ReadOnlyScriptObject
{
    private const string KeyMember = "key";
    private const string ValueMember = "value";

    /// <inheritdoc/>
    public override IEnumerable<string> GetMembers() => [KeyMember, ValueMember];

    /// <inheritdoc/>
    protected override TemplateValue? Member(string member) => member switch
    {
        KeyMember => new TemplateValue(new DocumentString(key, default), value.Path?.OfKey()),
        ValueMember => value,
        _ => null,
    };
}

using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Settings.Compiler.Rendering;

/// <summary>An object whose members a template can read and nothing else.</summary>
internal abstract class ReadOnlyScriptObject : IScriptObject
{
    /// <inheritdoc/>
    public int Count => GetMembers().Count();

    /// <inheritdoc/>
    public bool IsReadOnly
    {
        get => true;
        set { }
    }

    /// <inheritdoc/>
    public abstract IEnumerable<string> GetMembers();

    /// <inheritdoc/>
    public bool Contains(string member) => GetMembers().Contains(member, StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        value = Member(member);
        return value is not null;
    }

    /// <inheritdoc/>
    public bool CanWrite(string member) => false;

    /// <inheritdoc/>
    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

    /// <inheritdoc/>
    public bool Remove(string member) => false;

    /// <inheritdoc/>
    public void SetReadOnly(string member, bool readOnly)
    {
    }

    /// <inheritdoc/>
    public IScriptObject Clone(bool deep) => this;

    /// <summary>The value of a member, or null when there can be no such member.</summary>
    protected abstract TemplateValue? Member(string member);
}

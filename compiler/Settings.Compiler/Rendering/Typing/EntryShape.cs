using Settings.Compiler.Schemas;

namespace Settings.Compiler.Rendering.Typing;

/// <summary>What a loop over a table gives for each entry.</summary>
internal sealed class EntryShape(TypedValue key, TypedValue value) : ValueShape
{
    /// <inheritdoc/>
    public override ValueKinds Kinds => ValueKinds.Table;

    /// <inheritdoc/>
    public override IEnumerable<string> MemberNames => ["key", "value"];

    /// <summary>The key or the value.</summary>
    public TypedValue? MemberOf(string name) => name switch
    {
        "key" => key,
        "value" => value,
        _ => null,
    };
}

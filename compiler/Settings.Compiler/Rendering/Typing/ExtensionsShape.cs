using Settings.Compiler.Schemas;

namespace Settings.Compiler.Rendering.Typing;

/// <summary>All settings of a variant. An extension that it lacks is not a mistake of the template: it is never set.</summary>
internal sealed class ExtensionsShape(ValueShape settings) : ValueShape
{
    /// <inheritdoc/>
    public override ValueKinds Kinds => ValueKinds.Table;

    /// <inheritdoc/>
    public override IEnumerable<string> MemberNames => settings.MemberNames;

    /// <inheritdoc/>
    public override ShapeMember? Member(string name) => settings.Member(name) ?? new ShapeMember(PlainShape.Nothing, IsAlwaysThere: false);
}

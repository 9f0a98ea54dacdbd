using Settings.Compiler.Binding;
using Settings.Compiler.Schemas;
using Settings.Compiler.TemplateFunctions;

namespace Settings.Compiler.Rendering.Typing;

/// <summary>The shape of a value that is known: what the variant or the image says about itself.</summary>
internal sealed class ConstantShape(DocumentValue value) : ValueShape
{
    /// <inheritdoc/>
    public override ValueKinds Kinds => value switch
    {
        DocumentString => ValueKinds.String,
        DocumentInteger => ValueKinds.Integer,
        DocumentFloat => ValueKinds.Float,
        DocumentBoolean => ValueKinds.Boolean,
        DocumentArray => ValueKinds.List,
        DocumentTable => ValueKinds.Table,
        _ => ValueKinds.None,
    };

    /// <inheritdoc/>
    public override IEnumerable<string> MemberNames => value is DocumentTable table ? table.Entries.Select(entry => entry.Key) : [];

    /// <inheritdoc/>
    public override ValueShape? Key => value is DocumentTable ? PlainShape.Text : null;

    /// <inheritdoc/>
    public override ValueShape? Entry => value is DocumentTable ? PlainShape.Anything : null;

    /// <inheritdoc/>
    public override ValueShape? Item => value is not DocumentArray list ? null : list.Items is [{ } first, ..] ? new ConstantShape(first) : PlainShape.Text;

    /// <inheritdoc/>
    public override bool? Truth => ValueText.IsTruthy(value);

    /// <summary>Whether the value is a text.</summary>
    public bool Is(string text) => value is DocumentString { Value: var own } && own == text;

    /// <inheritdoc/>
    public override ShapeMember? Member(string name) => (value as DocumentTable)?[name] is { } member ? new ShapeMember(new ConstantShape(member), IsAlwaysThere: true) : null;
}

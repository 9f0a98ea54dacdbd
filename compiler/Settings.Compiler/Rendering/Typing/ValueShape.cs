using Settings.Compiler.Binding;
using Settings.Compiler.Schemas;
using Settings.Compiler.TemplateFunctions;

namespace Settings.Compiler.Rendering.Typing;

/// <summary>What a value that a template sees can be, known without a value: its kinds, members and items.</summary>
internal abstract class ValueShape
{
    /// <summary>The kinds of values there can be.</summary>
    public abstract ValueKinds Kinds { get; }

    /// <summary>The names of the members that every such table can have; empty for tables under free keys.</summary>
    public virtual IEnumerable<string> MemberNames => [];

    /// <summary>What the keys of a table are, as texts; null when there is no table.</summary>
    public virtual ValueShape? Key => null;

    /// <summary>What the values of a table are, whatever their keys; null when there is no table.</summary>
    public virtual ValueShape? Entry => null;

    /// <summary>What the items of a list are; null when there is no list.</summary>
    public virtual ValueShape? Item => null;

    /// <summary>A member of a table; null when no such table has it.</summary>
    public virtual ShapeMember? Member(string name) => null;

    /// <summary>Whether a text is among the values.</summary>
    public virtual bool Accepts(string text) => false;

    /// <summary>The truth value that all values have in a condition; null when it depends.</summary>
    public virtual bool? Truth => null;
}

/// <summary>What a member of a table is.</summary>
/// <param name="Shape">What its values can be.</param>
/// <param name="IsAlwaysThere">Whether every such table has it.</param>
internal readonly record struct ShapeMember(ValueShape Shape, bool IsAlwaysThere);

/// <summary>A shape that says no more than the kinds: results of helpers, literals, and what does not exist.</summary>
internal sealed class PlainShape(ValueKinds kinds) : ValueShape
{
    /// <summary>A text that a helper or the template itself writes.</summary>
    public static PlainShape Text { get; } = new(ValueKinds.String);

    /// <summary>A literal or a result of any kind.</summary>
    public static PlainShape Anything { get; } = new(ValueKinds.All);

    /// <summary>A setting that the variant does not have.</summary>
    public static PlainShape Nothing { get; } = new(ValueKinds.None);

    /// <inheritdoc/>
    public override ValueKinds Kinds => kinds;

    /// <inheritdoc/>
    public override bool? Truth => kinds == ValueKinds.None ? false : null;
}

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
    public override ShapeMember? Member(string name) => (value as DocumentTable)?[name] switch
    {
        null => null,
        // Something about the image that differs between those that are asked about.
        DocumentNull => new ShapeMember(PlainShape.Text, IsAlwaysThere: true),
        var member => new ShapeMember(new ConstantShape(member), IsAlwaysThere: true),
    };
}

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

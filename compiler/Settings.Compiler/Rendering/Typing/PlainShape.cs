using Settings.Compiler.Schemas;

namespace Settings.Compiler.Rendering.Typing;

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

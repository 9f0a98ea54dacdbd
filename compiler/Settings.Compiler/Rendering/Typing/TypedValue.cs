using Settings.Compiler.Helpers;

namespace Settings.Compiler.Rendering.Typing;

/// <summary>What is known of an expression of a template.</summary>
/// <param name="Shape">What its value can be.</param>
/// <param name="Path">Where the value comes from; null for what the template makes itself. A star stands for any key or item.</param>
/// <param name="MayBeMissing">Whether there may be no value.</param>
internal sealed record TypedValue(ValueShape Shape, SettingPath? Path, bool MayBeMissing)
{
    /// <summary>The text, when the template writes it itself.</summary>
    public string? Literal { get; init; }

    /// <summary>A value that the template makes.</summary>
    public static TypedValue Of(ValueShape shape) => new(shape, null, MayBeMissing: false);
}

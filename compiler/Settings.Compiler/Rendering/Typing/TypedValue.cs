using System.Collections.Immutable;
using Settings.Compiler.Paths;

namespace Settings.Compiler.Rendering.Typing;

/// <summary>What is known of an expression of a template.</summary>
/// <param name="Shape">What its value can be.</param>
/// <param name="Path">Where the value comes from; null for what the template makes itself. A star stands for any key or item.</param>
/// <param name="MayBeMissing">Whether there may be no value.</param>
internal sealed record TypedValue(ValueShape Shape, SettingPath? Path, bool MayBeMissing)
{
    /// <summary>The text, when the template writes it itself.</summary>
    public string? Literal { get; init; }

    /// <summary>Where the values come from that a helper made this one of; empty when it is not from a helper.</summary>
    public ImmutableArray<SettingPath> Sources { get; init; } = [];

    /// <summary>Everything that the value comes from.</summary>
    public IEnumerable<SettingPath> Paths => Path is null ? Sources : [Path];

    /// <summary>A value that the template makes.</summary>
    public static TypedValue Of(ValueShape shape) => new(shape, null, MayBeMissing: false);
}

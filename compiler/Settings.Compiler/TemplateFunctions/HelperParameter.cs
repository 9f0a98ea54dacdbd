using Settings.Compiler.Schemas;

namespace Settings.Compiler.TemplateFunctions;

/// <summary>What an argument of a helper may be. The helper itself judges values; this is what a check without values knows.</summary>
/// <param name="Kinds">The kinds of values that it accepts.</param>
/// <param name="IsRequired">Whether the helper fails when the setting is not set.</param>
public sealed record HelperParameter(ValueKinds Kinds, bool IsRequired)
{
    private const ValueKinds Scalars = ValueKinds.String | ValueKinds.Integer | ValueKinds.Float | ValueKinds.Boolean;

    /// <summary>A string.</summary>
    public static HelperParameter Text { get; } = new(ValueKinds.String, IsRequired: true);

    /// <summary>A string, a number or a boolean.</summary>
    public static HelperParameter Scalar { get; } = new(Scalars, IsRequired: true);

    /// <summary>A value of any kind.</summary>
    public static HelperParameter Any { get; } = new(ValueKinds.All, IsRequired: true);

    /// <summary>A table.</summary>
    public static HelperParameter Table { get; } = new(ValueKinds.Table, IsRequired: true);

    /// <summary>A list of strings.</summary>
    public static HelperParameter Texts { get; } = new(ValueKinds.List, IsRequired: true) { ItemKinds = ValueKinds.String };

    /// <summary>A list.</summary>
    public static HelperParameter List { get; } = new(ValueKinds.List, IsRequired: true);

    /// <summary>A whole number.</summary>
    public static HelperParameter Integer { get; } = new(ValueKinds.Integer, IsRequired: true);

    /// <summary>A number.</summary>
    public static HelperParameter Number { get; } = new(ValueKinds.Integer | ValueKinds.Float, IsRequired: true);

    /// <summary>A boolean.</summary>
    public static HelperParameter Truth { get; } = new(ValueKinds.Boolean, IsRequired: true);

    /// <summary>The kinds of the items when it is a list.</summary>
    public ValueKinds ItemKinds { get; init; } = ValueKinds.All;

    /// <summary>The same, but the setting need not be set.</summary>
    public HelperParameter Optional => this with { IsRequired = false };
}

using Settings.Compiler.Schemas;

namespace Settings.Compiler.TemplateFunctions;

/// <summary>What a condition implies for the setting that it tests.</summary>
/// <param name="IsSet">Whether the setting is set then.</param>
/// <param name="Kinds">The kinds of values that it can have then.</param>
public readonly record struct Implication(bool IsSet, ValueKinds Kinds = ValueKinds.All)
{
    /// <summary>The setting can be anything.</summary>
    public static Implication Nothing => new(IsSet: false);

    /// <summary>The setting is set.</summary>
    public static Implication Set => new(IsSet: true);
}

namespace Settings.Compiler.Import;

/// <summary>What a block makes of places in it.</summary>
/// <param name="Value">How 'this' is written in the translation.</param>
/// <param name="Shapes">What 'this' can be.</param>
/// <param name="Path">What messages call it.</param>
/// <param name="Key">How '@key' is written; null without one.</param>
/// <param name="First">How '@first' is written; null without one.</param>
internal sealed record Frame(string Value, SettingShapes Shapes, string? Path, string? Key, string? First)
{
    /// <summary>Whether the block asks which pass is the first.</summary>
    public bool UsesFirst { get; set; }
}

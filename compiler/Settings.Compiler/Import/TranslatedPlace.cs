namespace Settings.Compiler.Import;

/// <summary>A place in the translation.</summary>
/// <param name="Code">How it is written.</param>
/// <param name="Shapes">What its value can be.</param>
/// <param name="Path">What messages call it; null for what a loop itself knows.</param>
internal sealed record TranslatedPlace(string Code, SettingShapes Shapes, string? Path);

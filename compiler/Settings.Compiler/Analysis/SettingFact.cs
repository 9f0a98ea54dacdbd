namespace Settings.Compiler.Analysis;

/// <summary>Something that is known of a setting, in a line.</summary>
/// <param name="Title">What it is about, such as "allowed"; empty when it goes on with what the line before is about.</param>
/// <param name="Text">What is known.</param>
public sealed record SettingFact(string Title, string Text);

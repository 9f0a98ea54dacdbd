namespace Settings.Compiler.Configuration;

/// <summary>An entry of a configuration file with its pattern read.</summary>
/// <param name="Glob">The pattern.</param>
/// <param name="Target">The entry.</param>
internal sealed record TargetPattern(PathGlob Glob, ConfiguredTarget Target);

namespace Settings.Compiler.Configuration;

/// <summary>A pattern of paths in a configuration file.</summary>
/// <param name="Glob">The pattern as it is matched.</param>
/// <param name="Written">The pattern as it is written, and where.</param>
internal sealed record PathPattern(PathGlob Glob, ConfiguredName Written);

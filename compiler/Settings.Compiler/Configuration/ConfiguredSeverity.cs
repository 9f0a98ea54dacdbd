using Settings.Compiler.Text;

namespace Settings.Compiler.Configuration;

/// <summary>How much findings of a kind matter, by a configuration file.</summary>
/// <param name="Rule">The code or the name of the kind, and where it is.</param>
/// <param name="Level">How much.</param>
/// <param name="Place">Where the file says how much.</param>
public sealed record ConfiguredSeverity(ConfiguredName Rule, SeverityLevel Level, SourcePlace Place);

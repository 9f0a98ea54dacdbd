using Settings.Compiler.Text;

namespace Settings.Compiler.Configuration;

/// <summary>A name that a configuration file gives, and where.</summary>
/// <param name="Name">The name.</param>
/// <param name="Place">The place of its value.</param>
public sealed record ConfiguredName(string Name, SourcePlace Place);

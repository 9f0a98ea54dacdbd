using Settings.Compiler.Text;

namespace Settings.Compiler.Configuration;

/// <summary>A way of writing placeholders that a configuration file names.</summary>
/// <param name="Form">The way.</param>
/// <param name="Written">How the file says it, and where.</param>
public sealed record ConfiguredPlaceholder(PlaceholderForm Form, ConfiguredName Written);

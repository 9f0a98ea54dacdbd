using Settings.Compiler.Catalog;

namespace Settings.Compiler.Analysis;

/// <summary>A file of a variant that is rendered from a template.</summary>
/// <param name="Variant">The variant.</param>
/// <param name="File">The file.</param>
public sealed record TemplateUser(Variant Variant, ConfigurationFile File);

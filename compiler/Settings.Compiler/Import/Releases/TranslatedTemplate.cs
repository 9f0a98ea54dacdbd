using Settings.Compiler.Catalog;
using Settings.Compiler.Import.Upstream;

namespace Settings.Compiler.Import.Releases;

/// <summary>A template that was translated for the variants that have it.</summary>
/// <param name="Template">The template.</param>
/// <param name="Users">The variants.</param>
/// <param name="Text">The translation; null when there is none.</param>
internal sealed record TranslatedTemplate(CoreKitTemplate Template, IReadOnlyList<Variant> Users, string? Text);

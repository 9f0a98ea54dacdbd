using Settings.Compiler.Catalog;
using Settings.Compiler.Import.Upstream;

namespace Settings.Compiler.Import.Releases;

/// <summary>A variant that renders one of upstream's templates.</summary>
/// <param name="Variant">The variant.</param>
/// <param name="Name">The name under which the template is installed.</param>
/// <param name="Template">The template; null when it is not known which one it is.</param>
/// <param name="IsKnown">Whether the catalog stands for its text already.</param>
internal sealed record TemplateUse(Variant Variant, string Name, CoreKitTemplate? Template, bool IsKnown);

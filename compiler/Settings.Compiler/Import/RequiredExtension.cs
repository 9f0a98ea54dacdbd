using System.Collections.Immutable;
using Settings.Compiler.TemplateFunctions;

namespace Settings.Compiler.Import;

/// <summary>An extension that one of upstream's templates asks for.</summary>
/// <param name="Name">The extension; "std" for the helpers of general use.</param>
/// <param name="Helpers">Those of its helpers that the template may call.</param>
internal sealed record RequiredExtension(string Name, ImmutableArray<RequiredHelper> Helpers);

/// <summary>A helper that a template asks for.</summary>
/// <param name="Name">Its name upstream.</param>
/// <param name="Helper">The same here.</param>
internal sealed record RequiredHelper(string Name, TemplateHelper Helper);

using Settings.Compiler.TemplateFunctions;

namespace Settings.Compiler.Import;

/// <summary>A helper that a template asks for.</summary>
/// <param name="Name">Its name upstream.</param>
/// <param name="Helper">The same here.</param>
internal sealed record RequiredHelper(string Name, TemplateHelper Helper);

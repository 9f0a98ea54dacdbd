using Settings.Compiler.Catalog;
using Settings.Compiler.Rendering;

namespace Settings.Compiler.Compilation;

/// <summary>A configuration file of a node and what came of it.</summary>
/// <param name="File">The file.</param>
/// <param name="Services">The names of the services that write it, sorted.</param>
/// <param name="Outcome">Its text, or why the node does not write it.</param>
public sealed record TreeFile(ConfigurationFile File, IReadOnlyList<string> Services, RenderOutcome Outcome);

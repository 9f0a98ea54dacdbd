using Settings.Compiler.Compilation;
using Settings.Compiler.Rendering;
using Settings.Compiler.Text;

namespace Settings.Compiler.Analysis;

/// <summary>Lines of a rendered file that come from a setting.</summary>
/// <param name="File">The file.</param>
/// <param name="Rendered">Its text.</param>
/// <param name="Line">The first of the lines, from 0 on.</param>
/// <param name="Span">The lines, without the end of the last one.</param>
public sealed record RenderedLine(TreeFile File, RenderedFile Rendered, int Line, TextSpan Span);

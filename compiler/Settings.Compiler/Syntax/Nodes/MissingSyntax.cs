using Settings.Compiler.Text;

namespace Settings.Compiler.Syntax.Nodes;

/// <summary>Stands where a value is missing or broken. What is wrong has been reported.</summary>
public sealed class MissingSyntax(TextSpan span) : ValueSyntax(span);

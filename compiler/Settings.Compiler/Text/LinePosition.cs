namespace Settings.Compiler.Text;

/// <summary>A zero-based line and a zero-based UTF-16 character in it, as the language server protocol counts.</summary>
public readonly record struct LinePosition(int Line, int Character);

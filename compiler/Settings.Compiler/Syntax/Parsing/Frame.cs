namespace Settings.Compiler.Syntax.Parsing;

/// <summary>A rule that is still open: which, its first piece on the stack and its first token.</summary>
internal readonly record struct Frame(int Rule, int FirstPiece, int FirstToken);

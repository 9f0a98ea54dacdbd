namespace Settings.Compiler.Hosts.Code;

/// <summary>A part of a program: a word, a literal or a sign. Comments are none.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">The offset after it; of a literal, after its quotation marks.</param>
/// <param name="Next">Of a literal, the index of the token after it and what is put into it; of a bracket that opens, the index of the one that closes it, -1 for none.</param>
/// <param name="Parent">The index of the bracket that it is in; -1 for none.</param>
/// <param name="Literal">The index of the literal; -1 for others.</param>
/// <param name="IsFirst">Whether it is the first on its line.</param>
internal readonly record struct CodeToken(CodeTokenKind Kind, int Start, int End, int Next, int Parent, int Literal, bool IsFirst);

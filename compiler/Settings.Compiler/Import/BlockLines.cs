namespace Settings.Compiler.Import;

/// <summary>Which tags of a block are alone in their lines, which then are not written.</summary>
internal readonly record struct BlockLines(bool Open, bool Else, bool End);

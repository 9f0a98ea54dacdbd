using Settings.Compiler.Text;

namespace Settings.Compiler.Binding;

/// <summary>A key of a table, where the key was first written, and its value.</summary>
public readonly record struct DocumentEntry(string Key, TextSpan KeySpan, DocumentValue Value);

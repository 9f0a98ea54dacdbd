using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.Compiler.Binding;

/// <summary>A part of a key of a document, and what it names.</summary>
/// <param name="Span">The part, with its quotation marks.</param>
/// <param name="Path">The table or value that it leads to. The last part of [[a.b]] names the list a.b; keys below it are in one of its items, such as a.b[0].</param>
public readonly record struct Mention(TextSpan Span, SettingPath Path);

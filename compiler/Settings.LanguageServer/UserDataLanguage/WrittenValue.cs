using Settings.Compiler.Binding;
using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>A value of a document that is not a table.</summary>
/// <param name="Path">The setting.</param>
/// <param name="Value">The value.</param>
/// <param name="Span">Where it is written, with its quotation marks or brackets.</param>
internal readonly record struct WrittenValue(SettingPath Path, DocumentValue Value, TextSpan Span);

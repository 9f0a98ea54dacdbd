using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>A string of a document.</summary>
/// <param name="Path">The setting.</param>
/// <param name="Value">The string.</param>
/// <param name="Span">Where it is written, with its quotation marks.</param>
internal readonly record struct WrittenString(SettingPath Path, string Value, TextSpan Span);

using System.Collections.Immutable;
using Settings.Compiler.Text;

namespace Settings.LanguageServer.SchemaLanguage;

/// <summary>A place of a text in JSON where something can be written.</summary>
/// <param name="Path">The names and indices that lead to the object for a name, and to the value for a value.</param>
/// <param name="IsName">Whether the name of a member can be written; else a value.</param>
/// <param name="Word">What is written there already, with its quotation marks.</param>
internal sealed record JsonPlace(ImmutableArray<string> Path, bool IsName, TextSpan Word);

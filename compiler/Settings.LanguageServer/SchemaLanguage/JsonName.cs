using System.Collections.Immutable;
using Settings.Compiler.Text;

namespace Settings.LanguageServer.SchemaLanguage;

/// <summary>The name of a member of an object.</summary>
/// <param name="Span">Where it is, with its quotation marks.</param>
/// <param name="Path">The names and indices that lead to the member, its own name the last.</param>
internal sealed record JsonName(TextSpan Span, ImmutableArray<string> Path);

using System.Collections.Immutable;
using Settings.Compiler.Diagnostics;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>Another way to write the same.</summary>
/// <param name="Title">What it is, as an imperative sentence without a full stop.</param>
/// <param name="Edits">The changes, in the order of their spans.</param>
internal sealed record Rewrite(string Title, ImmutableArray<TextEdit> Edits);

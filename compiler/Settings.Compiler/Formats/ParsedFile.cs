using Settings.Compiler.Binding;

namespace Settings.Compiler.Formats;

/// <summary>A file of a format that has values: JSON, YAML, TOML.</summary>
/// <param name="Root">What it contains, with the places in its text; null when that is unknown, because it does not parse.</param>
/// <param name="Findings">What its reader would stumble over.</param>
internal sealed record ParsedFile(DocumentValue? Root, IReadOnlyList<VerificationFinding> Findings);

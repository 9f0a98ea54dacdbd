namespace Settings.Conformance.Tests.Etc;

/// <summary>What became of one setting generator of a node.</summary>
/// <param name="Setting">The setting that it is for.</param>
/// <param name="Command">Its command.</param>
/// <param name="Outcome">One of already-set, rendered, needs-host, error.</param>
/// <param name="Value">The text that it gave; null when it gave none.</param>
internal sealed record GeneratorFacts(string Setting, string Command, string Outcome, string? Value);

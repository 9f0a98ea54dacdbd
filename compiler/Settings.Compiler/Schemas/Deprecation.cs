namespace Settings.Compiler.Schemas;

/// <summary>Why a setting should no longer be used.</summary>
/// <param name="Since">The first release in which that is so.</param>
/// <param name="Why">The reason, as a clause without a full stop.</param>
/// <param name="ReplacedBy">The path of the setting to use instead; null when there is none.</param>
public sealed record Deprecation(string Since, string Why, string? ReplacedBy);

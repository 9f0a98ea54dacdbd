namespace Settings.Migrations.Planning;

/// <summary>A step between two releases that lists of migrations have lost.</summary>
/// <param name="From">The older release.</param>
/// <param name="To">The newer release.</param>
public sealed record ReleaseGap(string From, string To);

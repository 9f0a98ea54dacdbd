namespace Settings.Compiler.Versions;

/// <summary>The order of releases: by their three numbers, so 1.9.0 is older than 1.10.0.</summary>
public sealed class ReleaseVersion : IComparer<string>
{
    /// <summary>The order.</summary>
    public static ReleaseVersion Order { get; } = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y) =>
        TryParse(x, out var a) && TryParse(y, out var b) ? a.CompareTo(b) : string.CompareOrdinal(x, y);

    /// <summary>Whether a name is that of a release: exactly three numbers with dots between.</summary>
    public static bool TryParse(string? name, out VersionNumber version) => VersionNumber.TryParse(name, out version);
}

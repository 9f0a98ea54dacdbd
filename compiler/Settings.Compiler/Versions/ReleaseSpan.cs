namespace Settings.Compiler.Versions;

/// <summary>Releases in a row: since one of them, until before another. Wherever the catalog says "until", it means this end.</summary>
/// <param name="Since">The first release; null when there is no first one.</param>
/// <param name="Until">The first release after them, which is not one of them; null when they do not end.</param>
public readonly record struct ReleaseSpan(string? Since, string? Until)
{
    /// <summary>All releases from one on.</summary>
    /// <param name="since">The first release; null for all there are.</param>
    public static ReleaseSpan From(string? since) => new(since, null);

    /// <summary>Whether it begins after a release.</summary>
    public bool IsAfter(string release) => Since is not null && ReleaseVersion.Order.Compare(Since, release) > 0;

    /// <summary>Whether a release is one of them.</summary>
    public bool Contains(string release) => !IsAfter(release) && (Until is null || ReleaseVersion.Order.Compare(release, Until) < 0);

    /// <summary>The releases that are in both.</summary>
    public ReleaseSpan And(ReleaseSpan other) => new(
        Since is null || (other.Since is { } since && IsBefore(Since, since)) ? other.Since : Since,
        Until is null || (other.Until is { } until && IsBefore(until, Until)) ? other.Until : Until);

    private static bool IsBefore(string release, string other) => ReleaseVersion.Order.Compare(release, other) < 0;
}

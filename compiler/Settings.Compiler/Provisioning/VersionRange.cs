namespace Settings.Compiler.Provisioning;

/// <summary>The versions of a provisioner from one on and before another.</summary>
/// <param name="Since">The first; null for the oldest.</param>
/// <param name="Until">The first that is no longer in it; null for none.</param>
public sealed record VersionRange(ProvisionerVersion? Since, ProvisionerVersion? Until)
{
    /// <summary>Whether a version is in it.</summary>
    public bool Contains(ProvisionerVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return (Since is null || version.CompareTo(Since) >= 0) && (Until is null || version.CompareTo(Until) < 0);
    }
}

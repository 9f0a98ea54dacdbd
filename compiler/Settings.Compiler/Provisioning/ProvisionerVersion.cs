using Settings.Compiler.Versions;

namespace Settings.Compiler.Provisioning;

/// <summary>A version of a provisioner: numbers, or a name such as "head" of what comes after every number.</summary>
/// <param name="Later">0 for numbers; for a name, its place in the list of names, from 1 on.</param>
/// <param name="Number">The numbers; 0.0.0 for a name.</param>
/// <param name="Name">How it is spelled.</param>
public sealed record ProvisionerVersion(int Later, VersionNumber Number, string Name) : IComparable<ProvisionerVersion>
{
    /// <inheritdoc/>
    public int CompareTo(ProvisionerVersion? other) => other is null ? 1 : (Later, Number).CompareTo((other.Later, other.Number));

    /// <summary>Whether a version is older than another.</summary>
    public static bool operator <(ProvisionerVersion left, ProvisionerVersion right) => Comparer<ProvisionerVersion>.Default.Compare(left, right) < 0;

    /// <summary>Whether a version is newer than another.</summary>
    public static bool operator >(ProvisionerVersion left, ProvisionerVersion right) => Comparer<ProvisionerVersion>.Default.Compare(left, right) > 0;

    /// <summary>Whether a version is not newer than another.</summary>
    public static bool operator <=(ProvisionerVersion left, ProvisionerVersion right) => Comparer<ProvisionerVersion>.Default.Compare(left, right) <= 0;

    /// <summary>Whether a version is not older than another.</summary>
    public static bool operator >=(ProvisionerVersion left, ProvisionerVersion right) => Comparer<ProvisionerVersion>.Default.Compare(left, right) >= 0;
}

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
}

namespace Settings.Compiler.Provisioning;

/// <summary>A provisioner in one of its versions.</summary>
/// <param name="Provisioner">The provisioner.</param>
/// <param name="Version">The version; null where it has none.</param>
public sealed record ProvisionerChoice(Provisioner Provisioner, ProvisionerVersion? Version)
{
    /// <summary>What people call it, with its version.</summary>
    public string Title => Version is null ? Provisioner.Title : $"{Provisioner.Title} {Version.Name}";

    /// <summary>Whether something holds in the version.</summary>
    public bool Has(VersionRange range)
    {
        ArgumentNullException.ThrowIfNull(range);
        return Version is null || range.Contains(Version);
    }

    /// <summary>The forms of TOML that it reads.</summary>
    public Binding.TomlForms Forms => Provisioner.Kind != ProvisionerKind.TypedMerge ? Binding.TomlForms.Standard
        : Provisioner.NewerTomlSince is { } since && Version is not null && Version.CompareTo(since) >= 0 ? Binding.TomlForms.Newer
        : Binding.TomlForms.WithEscape;

    /// <summary>The keys of a record that the version knows.</summary>
    public IEnumerable<RecordKey> KeysOf(string record) => Provisioner.Records[record].Where(key => Has(key.Versions));
}

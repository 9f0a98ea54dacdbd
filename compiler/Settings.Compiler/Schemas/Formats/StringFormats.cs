namespace Settings.Compiler.Schemas.Formats;

/// <summary>All formats by name.</summary>
public static class StringFormats
{
    /// <summary>The names of all formats, in ordinal order.</summary>
    public static IReadOnlyList<string> Names =>
    [
        Base64Format.FormatName,
        ByteSizeFormat.FormatName,
        CertificateBundleFormat.FormatName,
        CpuSetFormat.FormatName,
        DnsDomainFormat.FormatName,
        FriendlyVersionFormat.FormatName,
        IntegerPercentFormat.FormatName,
        IpAddressFormat.FormatName,
        KubernetesLabelKeyFormat.FormatName,
        KubernetesLabelValueFormat.FormatName,
        KubernetesQuantityFormat.FormatName,
        KubernetesTaintFormat.FormatName,
        KubernetesThresholdFormat.FormatName,
        LinuxHostnameFormat.FormatName,
        UrlOrHostFormat.FormatName,
    ];

    /// <summary>The format of a name; null when there is none.</summary>
    public static IStringFormat? Find(string name) => name switch
    {
        Base64Format.FormatName => new Base64Format(),
        ByteSizeFormat.FormatName => new ByteSizeFormat(),
        CertificateBundleFormat.FormatName => new CertificateBundleFormat(),
        CpuSetFormat.FormatName => new CpuSetFormat(),
        DnsDomainFormat.FormatName => new DnsDomainFormat(),
        FriendlyVersionFormat.FormatName => new FriendlyVersionFormat(),
        IntegerPercentFormat.FormatName => new IntegerPercentFormat(),
        IpAddressFormat.FormatName => new IpAddressFormat(),
        KubernetesLabelKeyFormat.FormatName => new KubernetesLabelKeyFormat(),
        KubernetesLabelValueFormat.FormatName => new KubernetesLabelValueFormat(),
        KubernetesQuantityFormat.FormatName => new KubernetesQuantityFormat(),
        KubernetesTaintFormat.FormatName => new KubernetesTaintFormat(),
        KubernetesThresholdFormat.FormatName => new KubernetesThresholdFormat(),
        LinuxHostnameFormat.FormatName => new LinuxHostnameFormat(),
        UrlOrHostFormat.FormatName => new UrlOrHostFormat(),
        _ => null,
    };
}

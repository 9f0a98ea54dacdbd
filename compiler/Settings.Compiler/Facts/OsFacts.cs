using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Facts;

/// <summary>
/// What an image knows about itself: the "os" object of templates, and what its helpers go by.
/// Upstream: core-kit sources/bottlerocket-release/src/lib.rs.
/// </summary>
/// <param name="Arch">x86_64 or aarch64; <see cref="AnyArch"/> when something is to hold for both.</param>
/// <param name="BuildId">The commit the image was built from.</param>
/// <param name="PrettyName">A name for people, such as "Bottlerocket OS 1.26.1 (aws-k8s-1.31)".</param>
/// <param name="VariantId">The variant, such as aws-k8s-1.31.</param>
/// <param name="VersionId">The release, such as 1.26.1.</param>
public sealed record OsFacts(string Arch, string BuildId, string PrettyName, string VariantId, string VersionId)
{
    /// <summary>An architecture that is not known.</summary>
    public const string AnyArch = "";

    /// <summary>Whether its kernel restricts cryptography to FIPS. Upstream: /proc/sys/crypto/fips_enabled.</summary>
    public bool HasFips { get; init; }

    /// <summary>How its programs behave, where releases differ in it.</summary>
    public ReleaseBehaviour Behaviour { get; init; } = new();

    /// <summary>The regions of AWS that its programs know; read when a helper asks. None unless a catalog lists them.</summary>
    public Lazy<AwsRegions> Regions { get; init; } = new(() => AwsRegions.None);

    /// <summary>The facts of an image of the catalog. The build id is a placeholder: no template uses it.</summary>
    public static OsFacts Of(Variant variant, string arch)
    {
        ArgumentNullException.ThrowIfNull(variant);
        return Named(variant.Name, variant.Release, arch) with
        {
            HasFips = variant.HasFips,
            Behaviour = variant.Behaviour,
            Regions = variant.AwsRegions,
        };
    }

    /// <summary>The facts of any image, as far as its name says them.</summary>
    /// <param name="variant">The variant.</param>
    /// <param name="release">The release.</param>
    /// <param name="arch">The processor architecture.</param>
    /// <param name="catalog">Where the regions are read from when a helper asks.</param>
    public static OsFacts Of(string variant, string release, string arch, ICatalogSource catalog) =>
        Named(variant, release, arch) with { Regions = new(() => AwsRegions.Read(catalog, release)) };

    private static OsFacts Named(string variant, string release, string arch) =>
        new(arch, "00000000", $"Bottlerocket OS {release} ({variant})", variant, release);

    /// <summary>The facts under the names that templates use.</summary>
    public DocumentTable ToTable()
    {
        var table = new DocumentTable(default);
        table.Set("arch", default, Arch == AnyArch ? new DocumentNull(default) : new DocumentString(Arch, default));
        table.Set("build_id", default, new DocumentString(BuildId, default));
        table.Set("pretty_name", default, new DocumentString(PrettyName, default));
        table.Set("variant_id", default, new DocumentString(VariantId, default));
        table.Set("version_id", default, new DocumentString(VersionId, default));
        return table;
    }
}

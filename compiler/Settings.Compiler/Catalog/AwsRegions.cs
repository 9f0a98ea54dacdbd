using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Sources;
using Settings.Compiler.Versions;

namespace Settings.Compiler.Catalog;

/// <summary>The regions of AWS that the programs of a release know: schemas/aws-regions.</summary>
public sealed class AwsRegions
{
    private const string Path = "schemas/aws-regions.toml";
    private const string StandardDomain = "amazonaws.com";

    private readonly Dictionary<string, AwsRegion> _regions;

    private AwsRegions(Dictionary<string, AwsRegion> regions, AwsRegion fallback, string publicUpdates)
    {
        _regions = regions;
        Fallback = fallback;
        PublicUpdates = publicUpdates;
    }

    /// <summary>No region at all: it is unknown which there are.</summary>
    public static AwsRegions None { get; } = new(new Dictionary<string, AwsRegion>(StringComparer.Ordinal), new AwsRegion(string.Empty, string.Empty, StandardDomain, null, HasFipsRegistry: false), string.Empty);

    /// <summary>The region whose images those take that are not known.</summary>
    public AwsRegion Fallback { get; }

    /// <summary>Where updates come from in regions without a repository of their own.</summary>
    public string PublicUpdates { get; }

    /// <summary>A region; null when the release does not know it.</summary>
    public AwsRegion? Find(string name) => _regions.GetValueOrDefault(name);

    /// <summary>Reads the regions of a release.</summary>
    /// <exception cref="CatalogException">The file is missing or broken.</exception>
    public static AwsRegions Read(ICatalogSource catalog, string release)
    {
        var file = CatalogFile.Read(catalog, Path);
        file.AllowOnly(file.Root, "fallback", "public-updates", "regions");
        var (fallback, publicUpdates) = (file.Text("fallback"), file.Text("public-updates"));
        var regions = new Dictionary<string, AwsRegion>(StringComparer.Ordinal);
        foreach (var entry in file.OptionalTable("regions")?.Entries ?? [])
        {
            if (entry.Value is DocumentTable table)
            {
                file.AllowOnly(table, "account", "domain", "updates", "fips-registry", "since");
                var region = new AwsRegion(
                    entry.Key, file.Text(table, "account"), file.OptionalText(table, "domain") ?? StandardDomain, file.OptionalText(table, "updates"), file.OptionalTruth(table, "fips-registry"));
                if (ReleaseSpan.From(file.OptionalText(table, "since")).Contains(release))
                {
                    regions.Add(entry.Key, region);
                }
            }
            else
            {
                file.Report(CatalogDiagnostics.WrongKind(entry.Value.Span, entry.Key, entry.Value.KindName, "a table of the region's properties"));
            }
        }

        if (!regions.TryGetValue(fallback, out var known))
        {
            file.Report(CatalogDiagnostics.MissingKey(file.Root["regions"]?.Span ?? default, fallback, "the region that others fall back to"));
        }

        file.ThrowIfBroken();
        return new AwsRegions(regions, known ?? new AwsRegion(fallback, string.Empty, StandardDomain, null, HasFipsRegistry: false), publicUpdates);
    }
}

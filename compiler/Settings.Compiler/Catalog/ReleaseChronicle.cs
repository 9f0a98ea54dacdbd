using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Sources;
using Settings.Compiler.Versions;

namespace Settings.Compiler.Catalog;

/// <summary>
/// Which releases there have been, and which variants each had, those without complete data included: schemas/releases/history.toml.
/// Read at first use. A catalog without the file knows nothing of other releases, and takes any for one.
/// </summary>
public sealed class ReleaseChronicle(ICatalogSource catalog)
{
    private const string Path = "schemas/releases/history.toml";

    private readonly Lazy<(IReadOnlyList<string> Releases, IReadOnlyDictionary<string, ReleaseSpan> Variants)> _content = new(() => Read(catalog));

    /// <summary>All releases, the oldest first; none when the catalog does not say.</summary>
    /// <exception cref="CatalogException">The file is broken.</exception>
    public IReadOnlyList<string> Releases => _content.Value.Releases;

    /// <summary>The releases that each variant belongs to.</summary>
    /// <exception cref="CatalogException">The file is broken.</exception>
    public IReadOnlyDictionary<string, ReleaseSpan> Variants => _content.Value.Variants;

    /// <summary>Whether there has been a release.</summary>
    public bool Has(string release) => Releases.Count == 0 || Releases.Contains(release, StringComparer.Ordinal);

    /// <summary>The last release before an unknown one, and the first after it; fewer at the ends of the history.</summary>
    public IEnumerable<string> Around(string release) =>
        Releases.Where(known => ReleaseVersion.Order.Compare(known, release) < 0).TakeLast(1)
            .Concat(Releases.Where(known => ReleaseVersion.Order.Compare(known, release) > 0).Take(1));

    private static (IReadOnlyList<string>, IReadOnlyDictionary<string, ReleaseSpan>) Read(ICatalogSource catalog)
    {
        var spans = new Dictionary<string, ReleaseSpan>(StringComparer.Ordinal);
        if (catalog.Read(Path) is not { } bytes)
        {
            return ([], spans);
        }

        var file = CatalogFile.Read(Path, bytes);
        file.AllowOnly(file.Root, "releases", "variants");
        var releases = file.Texts("releases");
        foreach (var variant in (file.OptionalTable("variants") ?? new DocumentTable(default)).Entries)
        {
            if (variant.Value is DocumentTable span)
            {
                file.AllowOnly(span, "since", "until");
                spans[variant.Key] = new ReleaseSpan(file.OptionalText(span, "since"), file.OptionalText(span, "until"));
            }
            else
            {
                file.Report(CatalogDiagnostics.WrongKind(variant.Value.Span, variant.Key, variant.Value.KindName, "a table with since and until"));
            }
        }

        file.ThrowIfBroken();
        return (releases, spans);
    }
}

using System.Globalization;
using System.Text;
using Settings.Compiler.Binding;
using Settings.Compiler.Sources;
using Settings.Compiler.TemplateFunctions;
using Settings.Compiler.Versions;

namespace Settings.Compiler.Import.Releases;

/// <summary>
/// schemas/upstream.toml: which of upstream's texts the files of a catalog stand for. Layers that have another name here; and of templates
/// the SHA-256 of the text of each package, with the first release of the catalog that renders what it does.
/// </summary>
internal sealed class UpstreamFacts
{
    /// <summary>The file.</summary>
    public const string Path = "schemas/upstream.toml";

    private const string Head = """
        #:schema meta/upstream.json
        # Which of upstream's texts the files of this catalog stand for; docs/catalog.md, "Import".

        """;

    private readonly SortedDictionary<string, string> _layers = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SortedDictionary<string, SortedDictionary<string, string>>> _templates = new(StringComparer.Ordinal);

    /// <summary>Reads what a catalog says; nothing when it has no such file.</summary>
    /// <exception cref="CatalogException">The file is broken.</exception>
    public static UpstreamFacts Read(ICatalogSource catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var facts = new UpstreamFacts();
        if (catalog.Read(Path) is not { } bytes)
        {
            return facts;
        }

        var file = CatalogFile.Read(Path, bytes);
        file.AllowOnly(file.Root, "layers", "templates");
        if (file.OptionalTable("layers") is { } layers)
        {
            foreach (var layer in layers.Entries)
            {
                facts._layers[layer.Key] = file.Text(layers, layer.Key);
            }
        }

        foreach (var (template, package, digests) in Tables(file.OptionalTable("templates")).SelectMany(template => Tables(template.Table).Select(package => (template.Key, package.Key, package.Table))))
        {
            foreach (var digest in digests.Entries)
            {
                facts.VersionsOf(template, package)[digest.Key] = file.Text(digests, digest.Key);
            }
        }

        file.ThrowIfBroken();
        return facts;
    }

    /// <summary>The name here of one of upstream's layers.</summary>
    public string LayerOf(string name) => _layers.GetValueOrDefault(name, name);

    /// <summary>The digest of the text that a template stands for; null when none is known.</summary>
    /// <param name="template">The name under which it is installed.</param>
    /// <param name="package">The package of the text.</param>
    /// <param name="release">The release.</param>
    public string? DigestOf(string template, string package, string release) =>
        _templates.TryGetValue(template, out var packages) && packages.TryGetValue(package, out var versions)
            ? versions.Where(version => !ReleaseSpan.From(version.Key).IsAfter(release)).Select(version => version.Value).LastOrDefault()
            : null;

    /// <summary>Notes what a template stands for in a release; for the other ones it stays what it was.</summary>
    /// <param name="template">The template, with its package.</param>
    /// <param name="release">The release.</param>
    /// <param name="digest">The digest of its text.</param>
    /// <param name="others">The other releases of the catalog, the oldest first.</param>
    public void Set((string Name, string Package) template, string release, string digest, IEnumerable<string> others)
    {
        var before = DigestOf(template.Name, template.Package, release);
        var versions = VersionsOf(template.Name, template.Package);
        if (before is not null && others.FirstOrDefault(other => ReleaseSpan.From(other).IsAfter(release)) is { } next
            && !versions.Keys.Any(version => ReleaseSpan.From(version).IsAfter(release) && ReleaseSpan.From(version).Contains(next)))
        {
            versions[next] = before;
        }

        versions[release] = digest;
    }

    /// <summary>The file that says all this.</summary>
    public ImportedFile Write()
    {
        var text = new StringBuilder(Head);
        if (_layers.Count > 0)
        {
            text.Append("\n[layers]\n");
            foreach (var (upstream, own) in _layers)
            {
                text.Append(CultureInfo.InvariantCulture, $"{KeyText.Write(upstream)} = \"{own}\"\n");
            }
        }

        foreach (var (template, packages) in _templates)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n[templates.{KeyText.Write(template)}]\n");
            foreach (var (package, versions) in packages)
            {
                text.Append(CultureInfo.InvariantCulture, $"{KeyText.Write(package)} = {{ {string.Join(", ", versions.Select(version => $"\"{version.Key}\" = \"{version.Value}\""))} }}\n");
            }
        }

        return new ImportedFile(Path, text.ToString());
    }

    private static IEnumerable<(string Key, DocumentTable Table)> Tables(DocumentTable? table)
    {
        foreach (var entry in table?.Entries ?? [])
        {
            if (entry.Value is DocumentTable inner)
            {
                yield return (entry.Key, inner);
            }
        }
    }

    private SortedDictionary<string, string> VersionsOf(string template, string package)
    {
        if (!_templates.TryGetValue(template, out var packages))
        {
            _templates[template] = packages = new(StringComparer.Ordinal);
        }

        if (!packages.TryGetValue(package, out var versions))
        {
            packages[package] = versions = new(ReleaseVersion.Order);
        }

        return versions;
    }
}

using Settings.Compiler.Catalog;
using Settings.Compiler.Sources;
using Settings.Compiler.Versions;

namespace Settings.Compiler.Import.Releases;

/// <summary>Writes variants that the catalog describes otherwise, and keeps those of other releases as they are.</summary>
/// <param name="target">What is imported, and where to.</param>
/// <param name="behaviour">What the nodes of the release do differently.</param>
internal sealed class VariantImport(ImportTarget target, ReleaseBehaviour behaviour)
{
    private const string Folder = "schemas/variants/";
    private const string Extension = ".toml";
    private const int MostPasses = 8;

    /// <summary>A variant of the release as the catalog has it; null when it does not know the name.</summary>
    /// <exception cref="CatalogException">A file of it is missing or broken.</exception>
    public VariantDescription? Find(string name) =>
        VersionedFiles.Find(target.Catalog, Folder + name, Extension, target.Release) is null ? null : VariantDescription.Of(Reader().Read(name));

    /// <summary>The variant that a new one is like: of its platform and runtime, with the nearest version and flavor.</summary>
    /// <param name="name">The new variant.</param>
    public string? ModelOf(string name)
    {
        var reader = Reader();
        string[] others = [.. Names().Where(other => other != name && Lenient(reader, other)?.Files.Any(file => IsOf(file, name)) == false)];
        return VariantNames.Nearest(name, others) ?? others.FirstOrDefault(other => Family(other) == Family(name)) ?? others.FirstOrDefault(other => other.Split('-')[0] == name.Split('-')[0]);
    }

    /// <summary>Lets the catalog say what the variants of the release are. One that says so already stays as it is.</summary>
    /// <param name="wanted">The variants.</param>
    public void Write(IReadOnlyDictionary<string, VariantDescription> wanted)
    {
        // What one is like comes first; then its own file may say all that is needed. A file that changes may change what is like it.
        var names = wanted.Keys.OrderBy(DepthOf).ThenBy(name => name, StringComparer.Ordinal).ToArray();
        var isOpen = true;
        for (var pass = 0; isOpen && pass < MostPasses; pass++)
        {
            isOpen = false;
            foreach (var name in names)
            {
                isOpen |= Write(name, wanted[name]);
            }
        }
    }

    /// <summary>Lets the catalog say of other releases what it did before.</summary>
    public void KeepOthers()
    {
        if (!target.Catalog.Changes.Any(change => change.Path.StartsWith(Folder, StringComparison.Ordinal)))
        {
            return;
        }

        var before = SettingsCatalog.Open(target.Catalog.Below);
        foreach (var release in target.Others)
        {
            foreach (var name in before.Release(release).Value?.Variants ?? [])
            {
                var now = SettingsCatalog.Open(target.Catalog).Release(release).Value?.Variant(name).Value;
                if (before.Release(release).Value?.Variant(name).Value is { } old && VariantDescription.Of(old) is var description && (now is null || !VariantDescription.Of(now).IsSame(description)))
                {
                    WriteFile(name, description, release, [.. target.Others.Append(target.Release).Where(other => other != release).Order(ReleaseVersion.Order)]);
                }
            }
        }
    }

    private bool Write(string name, VariantDescription wanted)
    {
        if (Find(name) is { } now && now.IsSame(wanted))
        {
            return false;
        }

        WriteFile(name, wanted, target.Release, target.Others);
        return true;
    }

    private void WriteFile(string name, VariantDescription wanted, string release, IReadOnlyList<string> others)
    {
        var path = target.Catalog.PlaceFor(Folder + name, Extension, release, others);
        var hasOlder = VersionedFiles.Versions(target.Catalog, Folder + name, Extension).Any(version => ReleaseVersion.Order.Compare(version, release) < 0);
        var like = hasOlder ? name : ModelOf(name);
        var below = like is null ? null : Below(name, like, path, release);
        var text = below is null || !wanted.CanBeLike(below) ? VariantText.Write(null, null, wanted) : VariantText.Write(like, below, wanted);
        target.Catalog.Add(new ImportedFile(path, Headed(path, text)));
    }

    // A variant that is like itself is like its version before: what a file says that says nothing else.
    private VariantDescription Below(string name, string like, string path, string release)
    {
        target.Catalog.Add(new ImportedFile(path, $"like = \"{like}\"\n"));
        return VariantDescription.Of(new VariantReader(new DefaultsLibrary(new CatalogFiles(target.Catalog)), release, behaviour).Read(name));
    }

    private static string Headed(string path, string text) =>
        $"#:schema {(path.Split('/').Length > 3 ? "../../" : "../")}meta/variant.json\n\n{text}";

    private int DepthOf(string name) => IsOfRelease(name) ? Reader().Read(name).Files.Count : int.MaxValue;

    private bool IsOfRelease(string name) => VersionedFiles.Find(target.Catalog, Folder + name, Extension, target.Release) is not null;

    private IEnumerable<string> Names() => target.Catalog.List(Folder.TrimEnd('/')).Select(path => path[Folder.Length..].Split('/')[0])
        .Select(name => name.EndsWith(Extension, StringComparison.Ordinal) ? name[..^Extension.Length] : name).Distinct(StringComparer.Ordinal);

    // One that only newer releases have may be like others that only they have.
    private static Variant? Lenient(VariantReader reader, string name)
    {
        try
        {
            return reader.Read(name) is { Constants: not null } variant ? variant : null;
        }
        catch (CatalogException broken) when (!broken.IsUnreadable)
        {
            return null;
        }
    }

    private static bool IsOf(string file, string name) =>
        file == Folder + name + Extension || file.StartsWith($"{Folder}{name}/", StringComparison.Ordinal);

    private static string Family(string name) => string.Join('-', name.Split('-').Take(2));

    private VariantReader Reader() => new(new DefaultsLibrary(new CatalogFiles(target.Catalog)), target.Release, behaviour);
}

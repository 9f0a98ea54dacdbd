using System.Text;
using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Sources;
using Settings.Compiler.Versions;

namespace Settings.Compiler.Catalog;

/// <summary>Reads schemas/image-files: the sets that a variant names, and those that they require.</summary>
internal sealed class ImageFileReader
{
    private const string Requires = "requires";
    private const string Since = "since";
    private const string Arch = "arch";

    private static readonly Dictionary<string, ImageFileKind> Kinds = new(StringComparer.Ordinal)
    {
        ["static"] = ImageFileKind.Static,
        ["link"] = ImageFileKind.Link,
        ["directory"] = ImageFileKind.Directory,
        ["mount"] = ImageFileKind.Mount,
        ["run-time"] = ImageFileKind.RunTime,
    };

    private readonly CatalogFiles _catalogFiles;
    private readonly Variant _variant;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sets = new(StringComparer.Ordinal);
    // Those that are being read, each required by the one before it.
    private readonly List<string> _open = [];
    private readonly SortedDictionary<string, ImageFile> _files = new(StringComparer.Ordinal);

    private ImageFileReader(CatalogFiles files, Variant variant, string arch)
    {
        _catalogFiles = files;
        _variant = variant;
        foreach (var (name, value) in variant.ImageNames)
        {
            _names[name] = value;
        }

        _names[Arch] = arch;
        _names["version"] = variant.Version;
    }

    /// <summary>The files, sorted by path.</summary>
    /// <exception cref="CatalogException">A set is missing or broken, or two sets place the same path.</exception>
    public static IReadOnlyList<ImageFile> Read(CatalogFiles files, Variant variant, string arch)
    {
        var reader = new ImageFileReader(files, variant, arch);
        foreach (var set in variant.ImageFileSets)
        {
            reader.ReadSet(set);
        }

        return reader._files.Values.ToArray();
    }

    private void ReadSet(string name)
    {
        if (!_sets.Add(name))
        {
            return;
        }

        _open.Add(name);

        var file = _catalogFiles.Read("schemas/image-files/" + name, _variant.Release);
        foreach (var entry in file.Root.Entries)
        {
            if (entry.Value is DocumentTable table && entry.Key.StartsWith('/'))
            {
                Add(file, entry, table);
            }
            else if (entry.Key != Requires)
            {
                file.Report(CatalogDiagnostics.UnknownKey(entry.KeySpan, entry.Key, [Requires, "/…"]));
            }
        }

        string[] required = [.. (file.OptionalTexts(file.Root, Requires) ?? []).Select(set => Resolve(file, set, file.Root))];
        for (var i = 0; i < required.Length; i++)
        {
            if (_open.IndexOf(required[i]) is >= 0 and var start)
            {
                file.Report(CatalogDiagnostics.CircularSet((file.Root[Requires] as DocumentArray)?.Items[i].Span ?? default, _open.Skip(start).Append(required[i])));
            }
        }

        file.ThrowIfBroken();
        foreach (var set in required)
        {
            ReadSet(set);
        }

        _open.RemoveAt(_open.Count - 1);
    }

    private void Add(CatalogFile file, DocumentEntry entry, DocumentTable table)
    {
        file.AllowOnly(table, "kind", "mode", "target", "origin", "services", "content", "sha256", Since, Arch);
        if (!IsThere(file, table))
        {
            return;
        }

        var path = Resolve(file, entry.Key, table);
        var kind = file.Text(table, "kind");
        if (!Kinds.TryGetValue(kind, out var known))
        {
            file.Report(CatalogDiagnostics.WrongKind(table["kind"]?.Span ?? entry.KeySpan, "kind", $"'{kind}'", $"one of {string.Join(", ", Kinds.Keys)}"));
        }

        var image = new ImageFile(path, known, Resolve(file, file.Text(table, "origin"), table))
        {
            Mode = known is ImageFileKind.Link or ImageFileKind.RunTime ? file.OptionalText(table, "mode") : file.Text(table, "mode"),
            Target = known == ImageFileKind.Link ? Resolve(file, file.Text(table, "target"), table) : null,
            Content = file.OptionalText(table, "content") is { } content ? Resolve(file, content, table) : null,
            Sha256 = file.OptionalText(table, "sha256"),
            Services = [.. (file.OptionalTexts(table, "services") ?? []).Order(StringComparer.Ordinal)],
        };
        if (!_files.TryAdd(path, image))
        {
            file.Report(CatalogDiagnostics.PlacedTwice(entry.KeySpan, path, _files[path].Origin));
        }
    }

    private bool IsThere(CatalogFile file, DocumentTable table)
    {
        if (file.OptionalText(table, Arch) is { } only && only != _names[Arch])
        {
            return false;
        }

        if (file.OptionalText(table, Since) is not { } since)
        {
            return true;
        }

        if (!ReleaseVersion.TryParse(since, out _))
        {
            file.Report(CatalogDiagnostics.WrongKind(table[Since]?.Span ?? table.Span, Since, $"'{since}'", "a release, such as 1.44.0"));
            return false;
        }

        return ReleaseSpan.From(since).Contains(_variant.Release);
    }

    // Names in braces stand for what differs from image to image.
    private string Resolve(CatalogFile file, string text, DocumentTable table)
    {
        var result = new StringBuilder();
        var rest = text.AsSpan();
        for (var open = rest.IndexOf('{'); open >= 0; open = rest.IndexOf('{'))
        {
            var length = rest[open..].IndexOf('}');
            var name = length < 0 ? rest[(open + 1)..].ToString() : rest[(open + 1)..(open + length)].ToString();
            if (length < 0 || !_names.TryGetValue(name, out var value))
            {
                file.Report(CatalogDiagnostics.UnknownKey(table.Span, name, _names.Keys));
                return text;
            }

            result.Append(rest[..open]).Append(value);
            rest = rest[(open + length + 1)..];
        }

        return result.Append(rest).ToString();
    }
}

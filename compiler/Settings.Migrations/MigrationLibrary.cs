using System.Collections.Concurrent;
using Settings.Compiler.Catalog;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Sources;
using Settings.Compiler.Syntax;
using Settings.Compiler.Versions;

namespace Settings.Migrations;

/// <summary>The migrations of a catalog, one file each below schemas/migrations, in a folder for each release. Read when asked for.</summary>
public sealed class MigrationLibrary(ICatalogSource source)
{
    /// <summary>How the names of their files end.</summary>
    public const string Extension = ".migration";

    private const string Folder = "schemas/migrations/";

    private readonly ConcurrentDictionary<string, Migration> _known = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyList<string>> _names = new(() =>
        [.. source.List(Folder.TrimEnd('/')).Where(path => path.EndsWith(Extension, StringComparison.Ordinal)).Select(path => $"v{path[Folder.Length..^Extension.Length]}").Order(StringComparer.Ordinal)]);

    /// <summary>The names of all, such as v1.25.0/kubernetes-service-config, in ordinal order.</summary>
    public IReadOnlyList<string> Names => _names.Value;

    /// <summary>Whether a file of this name is a migration.</summary>
    public static bool IsFile(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.EndsWith(Extension, StringComparison.Ordinal);
    }

    /// <summary>The path of a migration in the catalog.</summary>
    /// <param name="name">Its name.</param>
    public static string PathOf(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return $"{Folder}{(name[0] == 'v' ? name[1..] : name)}{Extension}";
    }

    /// <summary>The name of the migration in a file: its folder is the release that it leads to.</summary>
    public static string NameOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var parts = path.Replace('\\', '/').Split('/');
        var last = parts[^1].EndsWith(Extension, StringComparison.Ordinal) ? parts[^1][..^Extension.Length] : parts[^1];
        return parts.Length > 1 && ReleaseVersion.TryParse(parts[^2], out _) ? $"v{parts[^2]}/{last}" : last;
    }

    /// <summary>The migration of a name.</summary>
    /// <exception cref="CatalogException">Its file is broken.</exception>
    public CatalogLookup<Migration> Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _known.TryGetValue(name, out var known) ? new(name, known, []) : Read(name);
    }

    private CatalogLookup<Migration> Read(string name)
    {
        if (name.Length == 0 || source.Read(PathOf(name)) is not { } bytes)
        {
            return new(name, null, Names);
        }

        var diagnostics = new DiagnosticBag();
        var text = SourceDecoder.Decode(PathOf(name), bytes.Span, diagnostics);
        var document = MigrationDocument.Read(text, name);
        diagnostics.AddRange(document.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error));
        return diagnostics.HasErrors
            ? throw new CatalogException(text, diagnostics.ToArray())
            : new(name, _known.GetOrAdd(name, document.Migration), []);
    }
}

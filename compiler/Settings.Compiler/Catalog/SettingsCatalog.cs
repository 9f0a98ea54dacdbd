using System.Collections.Concurrent;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Catalog;

/// <summary>
/// What exists: releases with their variants, and through them extensions and defaults. Nothing is read before it is asked
/// for: checking a document costs the manifest of one release and the file of one variant.
/// </summary>
public sealed class SettingsCatalog
{
    private const string Folder = "schemas/releases/";
    private const string Extension = ".toml";

    private readonly ConcurrentDictionary<string, Release> _releases = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyList<string>> _names;

    private SettingsCatalog(ICatalogSource source)
    {
        Defaults = new DefaultsLibrary(new CatalogFiles(source));
        _names = new(() => VersionedFiles.Versions(source, Folder.TrimEnd('/'), Extension));
    }

    /// <summary>Where the files come from.</summary>
    public ICatalogSource Source => Defaults.Files.Source;

    /// <summary>Its defaults layers, shared by all releases and variants.</summary>
    internal DefaultsLibrary Defaults { get; }

    /// <summary>The names of all releases, the oldest first.</summary>
    public IReadOnlyList<string> Releases => _names.Value;

    /// <summary>The release that is meant if none is named: the newest one with complete data, since of a rebuilt one not everything is certain.</summary>
    /// <exception cref="CatalogException">The catalog has no release, or a manifest is broken.</exception>
    public Release DefaultRelease => Releases.Reverse().Select(Read).FirstOrDefault(release => release.Rebuilt is null) ?? NewestRelease;

    /// <summary>The newest release, rebuilt or not.</summary>
    /// <exception cref="CatalogException">The catalog has no release, or the manifest of this one is broken.</exception>
    public Release NewestRelease => Releases.Count > 0
        ? Read(Releases[^1])
        : throw CatalogFile.Missing(Source, Folder + "*" + Extension, release: null);

    /// <summary>The file that describes a release.</summary>
    public static string FileOf(string release) => Folder + release + Extension;

    /// <summary>Opens a catalog without reading anything.</summary>
    public static SettingsCatalog Open(ICatalogSource source) => new(source);

    /// <summary>The release of a name.</summary>
    /// <exception cref="CatalogException">Its manifest is broken.</exception>
    public CatalogLookup<Release> Release(string name) =>
        new(name, Releases.Contains(name, StringComparer.Ordinal) ? Read(name) : null, Releases);

    private Release Read(string name) =>
        _releases.GetOrAdd(name, static (name, defaults) => ReleaseReader.Read(defaults, FileOf(name), name), Defaults);
}

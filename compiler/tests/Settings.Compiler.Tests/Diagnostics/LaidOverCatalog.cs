using System.Text;
using Settings.Compiler.Sources;
using Settings.Compiler.Tests.Compilation.Files;

namespace Settings.Compiler.Tests.Diagnostics;

/// <summary>A catalog with some files of it replaced or added.</summary>
internal sealed class LaidOverCatalog(ICatalogSource below, IReadOnlyDictionary<string, string> files) : ICatalogSource
{
    // The one that faults are made in: it has every kind of file, and each is checked.
    private const string Whole = "whole";

    /// <inheritdoc/>
    public string Name => "the page's catalog";

    /// <summary>Lays files over the built-in catalog, or over one of the small ones beside this test.</summary>
    public static LaidOverCatalog Of(IEnumerable<PageBlock> blocks)
    {
        var files = blocks.Where(block => block.File is not null).ToDictionary(block => block.File ?? string.Empty, block => block.Text, StringComparer.Ordinal);
        return new LaidOverCatalog(blocks.Select(block => block.Catalog).FirstOrDefault(name => name is not null) is { } small ? Small(small) : new EmbeddedCatalogSource(), files);
    }

    /// <summary>All files of a small catalog.</summary>
    public IEnumerable<(string Path, byte[] Content)> Files =>
        (below is LaidOverCatalog small ? small.Files.Where(file => !files.ContainsKey(file.Path)) : []).Concat(files.Select(file => (file.Key, Encoding.UTF8.GetBytes(file.Value))));

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? Read(string path) => files.TryGetValue(path, out var text) ? Encoding.UTF8.GetBytes(text) : below.Read(path);

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string folder) =>
    [
        .. below.List(folder).Concat(files.Keys.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    private static ICatalogSource Small(string name)
    {
        if (name == Whole)
        {
            return FaultyCatalog.Sound;
        }

        var text = File.ReadAllText(Repository.PathOf($"compiler/tests/Settings.Compiler.Tests/Diagnostics/Catalogs/{name}.catalog"));
        return new LaidOverCatalog(
            new Catalog.MemoryCatalogSource(),
            text.Split("--- ").Skip(1).Select(part => part.Split('\n', 2)).ToDictionary(part => part[0], part => part[1], StringComparer.Ordinal));
    }
}

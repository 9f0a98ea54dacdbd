using System.Collections.Concurrent;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Compliance;

/// <summary>The reports that nodes give about themselves: schemas/reports. Each file is read when it is first asked for, and kept.</summary>
/// <param name="source">The catalog.</param>
public sealed class BenchmarkLibrary(ICatalogSource source)
{
    private readonly CatalogFiles _files = new(source);
    private readonly ConcurrentDictionary<(string Name, string Release), Benchmark> _read = new();

    /// <summary>The benchmark of a report, as the nodes of a release check it.</summary>
    /// <param name="name">The name of the report, such as cis.</param>
    /// <param name="release">The release.</param>
    /// <exception cref="CatalogException">Its file is missing or broken.</exception>
    public Benchmark Read(string name, string release) =>
        _read.GetOrAdd((name, release), static (wanted, files) => BenchmarkReader.Read(wanted.Name, files.Read("schemas/reports/" + wanted.Name, wanted.Release)), _files);
}

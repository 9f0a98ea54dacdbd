using System.Text;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Tests.Compilation.Files;

/// <summary>A small catalog that nothing is wrong with, with the meta-schemas of the shipped one, and some of its files replaced.</summary>
internal sealed class FaultyCatalog : ICatalogSource
{
    private static readonly Lazy<Dictionary<string, byte[]>> Files = new(Read);

    private readonly SortedDictionary<string, byte[]> _files = new(Files.Value, StringComparer.Ordinal);

    private FaultyCatalog()
    {
    }

    /// <summary>The catalog as it should be.</summary>
    public static FaultyCatalog Sound => new();

    /// <inheritdoc/>
    public string Name => "the catalog";

    /// <summary>The catalog with the changes that a text describes.</summary>
    public static FaultyCatalog With(string changes)
    {
        var catalog = Sound;
        foreach (var (title, text) in Sections(changes))
        {
            var (what, path) = (title.Split(' ')[0], title.Split(' ')[^1]);
            switch (what)
            {
                case "without":
                    foreach (var file in catalog._files.Keys.Where(file => file == path || file.StartsWith(path + "/", StringComparison.Ordinal)).ToArray())
                    {
                        catalog._files.Remove(file);
                    }

                    break;
                case "bytes":
                    catalog._files[path] = Convert.FromHexString(text.ReplaceLineEndings(string.Empty));
                    break;

                // One line of a file, "old => new", where that is all that is wrong.
                case "line":
                    catalog._files[path] = Encoding.UTF8.GetBytes(Replaced(Encoding.UTF8.GetString(catalog._files[path]), text.TrimEnd('\n').Split(" =>")));
                    break;
                default:
                    catalog._files[path] = Encoding.UTF8.GetBytes(text);
                    break;
            }
        }

        return catalog;
    }

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? Read(string path) => _files.TryGetValue(path, out var bytes) ? (ReadOnlyMemory<byte>?)bytes : null;

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string folder) => [.. _files.Keys.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal))];

    private static Dictionary<string, byte[]> Read()
    {
        var files = Directory.EnumerateFiles(Repository.PathOf("schemas/meta")).ToDictionary(path => $"schemas/meta/{Path.GetFileName(path)}", File.ReadAllBytes, StringComparer.Ordinal);
        foreach (var (path, text) in Sections(File.ReadAllText(Repository.PathOf("compiler/tests/Settings.Compiler.Tests/Compilation/Files/Faults/base.catalog"))))
        {
            files[path] = Encoding.UTF8.GetBytes(text);
        }

        return files;
    }

    private static string Replaced(string text, string[] change) => text.Contains(change[0], StringComparison.Ordinal)
        ? text.Replace(change[0], change[1].TrimStart(' '), StringComparison.Ordinal)
        : throw new InvalidOperationException($"the file has no '{change[0]}'");

    private static IEnumerable<(string Title, string Text)> Sections(string text) =>
        ("\n" + text).Split("\n--- ").Skip(1).Select(part => part.Split('\n', 2)).Select(part => (part[0], part.Length > 1 ? part[1].TrimEnd('\n') + "\n" : string.Empty));
}

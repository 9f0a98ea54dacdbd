using System.Text;
using Settings.Compiler.Import.Upstream;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Tests.Import;

/// <summary>
/// Small checkouts in one text file: "--- core-kit PATH" or "--- bottlerocket PATH" before the text of a file, "--- link REPOSITORY PATH" before
/// where a link leads; "--- release" before the release that is asked for.
/// </summary>
internal sealed class MemoryCheckouts
{
    private readonly Dictionary<string, Dictionary<string, string>> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _links = new(StringComparer.Ordinal);

    /// <summary>Reads a case.</summary>
    public MemoryCheckouts(string text)
    {
        foreach (var section in ("\n" + text).Split("\n--- ").Skip(1))
        {
            var end = section.IndexOf('\n', StringComparison.Ordinal);
            var content = section[(end + 1)..];
            switch (section[..end].Split(' '))
            {
                case ["release"]:
                    Release = content.Trim();
                    break;
                case ["link", var repository, var path]:
                    _links[$"{repository}/{path}"] = content.Trim();
                    FilesOf(repository)[path] = string.Empty;
                    break;
                case [var repository, var path]:
                    FilesOf(repository)[path] = content.TrimEnd('\n') + "\n";
                    break;
            }
        }
    }

    /// <summary>The release that is asked for; null when none is.</summary>
    public string? Release { get; }

    /// <summary>A checkout; null when the case has none.</summary>
    public Checkout? Open(string repository) => _files.TryGetValue(repository, out var files) ? new Checkout(new Source(repository, files, _links), repository) : null;

    private Dictionary<string, string> FilesOf(string repository) =>
        _files.TryGetValue(repository, out var files) ? files : _files[repository] = new(StringComparer.Ordinal);

    private sealed class Source(string name, Dictionary<string, string> files, Dictionary<string, string> links) : ICheckoutSource
    {
        public string Name => name;

        public string? LinkOf(string path) => links.GetValueOrDefault($"{name}/{path}");

        public ReadOnlyMemory<byte>? Read(string path) => files.TryGetValue(path, out var text) ? Encoding.UTF8.GetBytes(text) : default(ReadOnlyMemory<byte>?);

        public IReadOnlyList<string> List(string folder) => [.. files.Keys.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }
}

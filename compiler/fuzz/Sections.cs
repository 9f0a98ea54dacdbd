using System.Text;
using Settings.Compiler.Sources;

namespace Settings.Fuzz;

/// <summary>Files in one text: "--- REPOSITORY PATH" before each, "--- link REPOSITORY PATH" before where a link leads.</summary>
internal sealed class Sections
{
    private readonly Dictionary<string, Dictionary<string, byte[]>> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _links = new(StringComparer.Ordinal);

    /// <summary>Reads a text.</summary>
    public Sections(byte[] input)
    {
        foreach (var section in ("\n" + Encoding.Latin1.GetString(input)).Split("\n--- ").Skip(1))
        {
            var end = section.IndexOf('\n', StringComparison.Ordinal);
            var (head, content) = end < 0 ? (section, string.Empty) : (section[..end], section[(end + 1)..]);
            switch (head.Split(' '))
            {
                case ["link", var repository, var path]:
                    _links[$"{repository}/{path}"] = content.Trim();
                    Of(repository)[path] = [];
                    break;
                case [var repository, var path]:
                    Of(repository)[path] = Encoding.Latin1.GetBytes(content);
                    break;
            }
        }
    }

    /// <summary>The files of a repository.</summary>
    public Dictionary<string, byte[]> Of(string repository) => _files.TryGetValue(repository, out var files) ? files : _files[repository] = new(StringComparer.Ordinal);

    /// <summary>A repository as a folder.</summary>
    public ICheckoutSource Open(string repository) => new Source(repository, Of(repository), _links);

    private sealed class Source(string name, Dictionary<string, byte[]> files, Dictionary<string, string> links) : ICheckoutSource
    {
        public string Name => name;

        public string? LinkOf(string path) => links.GetValueOrDefault($"{name}/{path}");

        public ReadOnlyMemory<byte>? Read(string path) => files.TryGetValue(path, out var content) ? content : default(ReadOnlyMemory<byte>?);

        public IReadOnlyList<string> List(string folder) => [.. files.Keys.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }
}

using System.Text;

namespace Settings.ImportConformance;

/// <summary>The files that an import makes, by their names below the folder of the tests' data.</summary>
internal sealed class ImportedFiles
{
    private const string Folder = "compiler/tests/Settings.Conformance.Tests/Data";

    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    /// <summary>How many there are.</summary>
    public int Count => _files.Count;

    /// <summary>Their bytes.</summary>
    public long Size => _files.Values.Sum(bytes => (long)bytes.Length);

    /// <summary>The folder of the data in the checkout that the program was built in.</summary>
    public static string FolderOf(string programFolder)
    {
        for (var folder = new DirectoryInfo(programFolder); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Settings.sln")))
            {
                return Path.Combine(folder.FullName, Folder);
            }
        }

        throw new InvalidOperationException("The program must run inside a checkout: no folder above it contains Settings.sln.");
    }

    /// <summary>Adds a file of JSON lines.</summary>
    public void Add(string name, IEnumerable<string> lines) => _files.Add(name, Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + '\n'))));

    /// <summary>Adds a file as it is.</summary>
    public void Add(string name, byte[] content) => _files.Add(name, content);

    /// <summary>Replaces what is in the folder.</summary>
    public void WriteTo(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        foreach (var (name, content) in _files)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? folder);
            File.WriteAllBytes(path, content);
        }
    }

    /// <summary>The names of files that are missing in the folder, are different there, or should not be there.</summary>
    public IReadOnlyList<string> DifferencesFrom(string folder)
    {
        var existing = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            : [];
        return
        [
            .. existing.Union(_files.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Where(name => !_files.TryGetValue(name, out var content)
                    || !File.Exists(Path.Combine(folder, name)) || !File.ReadAllBytes(Path.Combine(folder, name)).AsSpan().SequenceEqual(content)),
        ];
    }
}

using Settings.Compiler.FileSystem;
using Settings.Compiler.Sources;

namespace Settings.Cli.Input;

/// <summary>Files around documents as they are on disk.</summary>
/// <param name="workingDirectory">What names are relative to.</param>
internal sealed class DiskFiles(string workingDirectory) : ISurroundingFiles
{
    /// <inheritdoc/>
    public ICatalogSource Named { get; } = new DirectoryCatalogSource(workingDirectory);

    /// <inheritdoc/>
    public FileKind KindOf(string path) => FileStatus.Of(path).Kind;

    /// <inheritdoc/>
    public IEnumerable<string> NamesIn(string folder) => FolderEntries.Read(folder).Where(entry => entry.Kind == FileKind.File).Select(entry => entry.Name);

    /// <inheritdoc/>
    public byte[] Read(string path) => FileContent.Read(path, InputReader.SizeLimit);

    /// <inheritdoc/>
    public string NameOf(string path, bool isRooted) => isRooted ? path : Path.GetRelativePath(workingDirectory, path);

    /// <inheritdoc/>
    public ICatalogSource In(string folder) => new DirectoryCatalogSource(folder);
}

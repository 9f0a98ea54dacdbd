using Settings.Compiler.FileSystem;
using Settings.Compiler.Sources;

namespace Settings.Cli.Input;

/// <summary>Configuration files as they are on disk.</summary>
/// <param name="workingDirectory">What names are relative to.</param>
internal sealed class DiskFiles(string workingDirectory) : IConfigurationFiles
{
    /// <inheritdoc/>
    public ICatalogSource Named { get; } = new DirectoryCatalogSource(workingDirectory);

    /// <inheritdoc/>
    public FileKind KindOf(string path) => FileStatus.Of(path).Kind;

    /// <inheritdoc/>
    public byte[] Read(string path) => FileContent.Read(path, InputReader.SizeLimit);

    /// <inheritdoc/>
    public string NameOf(string path, bool isRooted) => isRooted ? path : Path.GetRelativePath(workingDirectory, path);

    /// <inheritdoc/>
    public ICatalogSource In(string folder) => new DirectoryCatalogSource(folder);
}

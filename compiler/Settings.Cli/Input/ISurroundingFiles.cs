using Settings.Compiler.FileSystem;
using Settings.Compiler.Sources;

namespace Settings.Cli.Input;

/// <summary>Where files around documents are read from: configuration files with all that they name, and those that call templates. Paths are whole.</summary>
internal interface ISurroundingFiles
{
    /// <summary>What a path leads to, behind links.</summary>
    /// <exception cref="IOException">The system cannot tell.</exception>
    FileKind KindOf(string path);

    /// <summary>The names of the files in a folder, without those below.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    IEnumerable<string> NamesIn(string folder);

    /// <summary>The content of a file.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    byte[] Read(string path);

    /// <summary>How messages call a file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="isRooted">Whether the user named files from the root, or else from the working directory.</param>
    string NameOf(string path, bool isRooted);

    /// <summary>The files by the names that messages call them.</summary>
    ICatalogSource Named { get; }

    /// <summary>The files of a folder by their paths in it.</summary>
    ICatalogSource In(string folder);
}

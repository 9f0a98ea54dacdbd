
using Settings.Compiler.Sources;

namespace Settings.Cli.Commands;

/// <summary>The catalog that the command line names.</summary>
internal static class CatalogFolder
{
    /// <summary>Opens a folder, or the built-in catalog when none is named.</summary>
    /// <exception cref="CannotWorkException">The folder holds no catalog.</exception>
    public static ICatalogSource Open(string? folder, CommandStreams streams)
    {
        if (folder is null)
        {
            return new EmbeddedCatalogSource();
        }

        var path = Path.Combine(streams.WorkingDirectory, folder);
        return Directory.Exists(Path.Combine(path, "schemas"))
            ? new DirectoryCatalogSource(path)
            : throw new CannotWorkException($"\"{folder}\" is no catalog: it has no folder schemas.");
    }
}

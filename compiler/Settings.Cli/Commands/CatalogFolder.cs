using Settings.Compiler.Compilation.Files;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.FileSystem;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;

namespace Settings.Cli.Commands;

/// <summary>The catalog that the command line names.</summary>
internal static class CatalogFolder
{
    /// <summary>Opens a folder, or the built-in catalog when none is named.</summary>
    /// <exception cref="CannotWorkException">The folder contains no catalog.</exception>
    /// <exception cref="CatalogException">One of its types contains itself.</exception>
    public static ICatalogSource Open(string? folder, CommandStreams streams)
    {
        var source = OpenUnchecked(folder, streams);
        if (folder is not null)
        {
            SchemaLibrary.RefuseCycles(source);
        }

        return source;
    }

    /// <summary>The same, for those who report everything that is wrong with it themselves.</summary>
    /// <exception cref="CannotWorkException">The folder contains no catalog.</exception>
    public static ICatalogSource OpenUnchecked(string? folder, CommandStreams streams)
    {
        if (folder is null)
        {
            return new EmbeddedCatalogSource();
        }

        var path = Path.Combine(streams.WorkingDirectory, folder);
        if (FileStatus.Of(Path.Combine(path, "schemas")).Kind != FileKind.Folder)
        {
            throw new CannotWorkException($"\"{folder}\" is not a valid catalog: the folder 'schemas' is missing.");
        }

        return new DirectoryCatalogSource(path);
    }

    /// <summary>The same, for those who check documents: with a part missing, they would check less than a catalog promises.</summary>
    /// <exception cref="CannotWorkException">The folder contains no catalog.</exception>
    /// <exception cref="CatalogException">A part is missing.</exception>
    public static ICatalogSource OpenWhole(string? folder, CommandStreams streams)
    {
        var source = Open(folder, streams);
        var missing = folder is null ? [] : CatalogFileKind.Missing(source).ToArray();
        return missing.Length == 0
            ? source
            : throw new CatalogException(new SourceText(source.Name, string.Empty), [.. missing.Select(pattern => CatalogFileDiagnostics.Incomplete(pattern, $"'{folder}'"))]);
    }
}

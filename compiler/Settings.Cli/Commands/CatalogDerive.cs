using System.Text;
using Settings.Compiler.Compilation.Files;

namespace Settings.Cli.Commands;

/// <summary>catalog derive: writes the files of a catalog's folder that follow from its templates and schemas.</summary>
internal static class CatalogDerive
{
    /// <summary>Writes what differs, removes what is no longer derived, and prints the paths.</summary>
    /// <exception cref="CannotWorkException">No folder is named: the built-in catalog cannot be written.</exception>
    public static int Run(string? folder, CommandStreams streams)
    {
        if (folder is null)
        {
            throw new CannotWorkException("catalog derive writes to a catalog folder; give one with --catalog.");
        }

        var source = CatalogFolder.Open(folder, streams);
        var root = Path.Combine(streams.WorkingDirectory, folder);
        var derived = DerivedData.Derive(source);
        foreach (var (path, text) in derived)
        {
            var file = Path.Combine(root, path);
            if (source.Read(path) is not { } current || !current.Span.SequenceEqual(Encoding.UTF8.GetBytes(text)))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file) ?? root);
                AtomicFile.Write(file, Encoding.UTF8.GetBytes(text), isPrecious: false);
                streams.Output.WriteLine($"wrote {path}");
            }
        }

        foreach (var path in DerivedData.Folders.SelectMany(source.List).Except(derived.Select(file => file.Path), StringComparer.Ordinal))
        {
            File.Delete(Path.Combine(root, path));
            streams.Output.WriteLine($"removed {path}");
        }

        return ExitCodes.Clean;
    }
}

using Settings.Compiler.Advice.Rules;
using Settings.Compiler.Analysis;
using Settings.Compiler.Configuration;
using Settings.Compiler.FileSystem;

namespace Settings.Cli.Input;

/// <summary>
/// Finds the configuration file that governs a document: that of the nearest folder above it that has one, up to the root of its
/// repository or of the file system. Each folder is asked once, each file read once.
/// </summary>
/// <param name="workspace">The catalog that names are looked up in.</param>
/// <param name="streams">What names are relative to.</param>
/// <param name="files">Where configuration files are; null for the disk.</param>
internal sealed class ConfigurationFinder(Workspace workspace, CommandStreams streams, ISurroundingFiles? files = null)
{
    /// <summary>What the root of a repository contains.</summary>
    public const string RepositoryMark = ".git";

    private readonly ISurroundingFiles _files = files ?? new DiskFiles(streams.WorkingDirectory);
    private readonly Dictionary<string, GoverningConfiguration?> _folders = new(StringComparer.Ordinal);

    // The folders of documents, as they were named, that no configuration file governs: most documents are in one of a few.
    private readonly HashSet<string> _withoutFile = new(StringComparer.Ordinal);
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>What configuration files say of a document that could be read; null when none governs it.</summary>
    /// <exception cref="ConfigurationException">A configuration file is wrong.</exception>
    public DocumentConfiguration? For(InputFile input) => input.Bytes is null ? null : For(input.Name);

    /// <summary>What configuration files say of a document; null when none governs it, as for standard input and for no document.</summary>
    /// <param name="file">The document as it was named.</param>
    /// <exception cref="ConfigurationException">A configuration file is wrong.</exception>
    /// <exception cref="CannotWorkException">A configuration file cannot be read.</exception>
    public DocumentConfiguration? For(string? file)
    {
        if (file is null or "-")
        {
            return null;
        }

        var named = Path.GetDirectoryName(file) ?? string.Empty;
        lock (_lock)
        {
            if (_withoutFile.Contains(named))
            {
                return null;
            }

            var path = Path.GetFullPath(file, streams.WorkingDirectory);
            if (Path.GetDirectoryName(path) is { } folder && Above(folder, Path.IsPathRooted(file)) is { } found)
            {
                return found.For(path.Replace(Path.DirectorySeparatorChar, '/'));
            }

            _withoutFile.Add(named);
            return null;
        }
    }

    /// <summary>What governs the files of a folder; null when nothing does.</summary>
    /// <param name="folder">The folder as it was named, or its whole path.</param>
    /// <exception cref="ConfigurationException">A configuration file is wrong.</exception>
    /// <exception cref="CannotWorkException">A configuration file cannot be read.</exception>
    public GoverningConfiguration? Governing(string folder)
    {
        lock (_lock)
        {
            return Above(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder, streams.WorkingDirectory)), Path.IsPathRooted(folder));
        }
    }

    /// <summary>The rules of one's own for a file or the files of a folder; null for none.</summary>
    /// <param name="named">The file or the folder as it was named.</param>
    /// <exception cref="ConfigurationException">A configuration file is wrong.</exception>
    public RuleLibrary? RulesFor(string named) => GoverningOf(named)?.Rules;

    /// <summary>Where the pages about findings are, by the first of some files and folders whose configuration says so; null when none does.</summary>
    /// <param name="named">The files and folders as they were named; none for the working folder.</param>
    /// <exception cref="ConfigurationException">A configuration file is wrong.</exception>
    public DocsAddress? DocsFor(IReadOnlyList<string> named) =>
        named.Count == 0 ? Governing(".")?.Docs : named.Select(name => GoverningOf(name)?.Docs).FirstOrDefault(docs => docs is not null);

    private GoverningConfiguration? GoverningOf(string named) =>
        named == "-" ? null : Governing(InputReader.IsFolder(named, streams) ? named : Path.GetDirectoryName(named) is { Length: > 0 } folder ? folder : ".");

    /// <summary>The pattern for which a document, or a folder around it, is passed over in folders; null when it is not.</summary>
    /// <param name="file">The document as it was named.</param>
    public ConfiguredName? ExclusionOf(string file)
    {
        var path = Path.GetFullPath(file, streams.WorkingDirectory);
        var governing = Path.GetDirectoryName(file) is { Length: > 0 } folder ? Governing(folder) : Governing(Path.IsPathRooted(file) ? "/" : ".");
        for (var at = path; governing is not null && at is not null; at = Path.GetDirectoryName(at))
        {
            if (governing.ExclusionOf(at.Replace(Path.DirectorySeparatorChar, '/')) is { } pattern)
            {
                return pattern;
            }
        }

        return null;
    }

    /// <summary>Whether what was found depends on a file: one that is extended, or one of a folder of rules.</summary>
    /// <param name="path">The whole path of the file.</param>
    public bool DependsOn(string path)
    {
        lock (_lock)
        {
            return _read.Any(file => path == file || path.StartsWith(file + Path.DirectorySeparatorChar, StringComparison.Ordinal));
        }
    }

    private GoverningConfiguration? Above(string folder, bool isRooted)
    {
        if (_folders.TryGetValue(folder, out var known))
        {
            return known;
        }

        var file = Path.Combine(folder, SettingsConfiguration.FileName);
        var found = KindOf(file) is not (FileKind.None or FileKind.Folder) ? new ConfigurationLoader(workspace, _files, isRooted, _read).Load(file)
            : KindOf(Path.Combine(folder, RepositoryMark)) != FileKind.None || Path.GetDirectoryName(folder) is not { } parent ? null
            : Above(parent, isRooted);
        _folders.Add(folder, found);
        return found;
    }

    private FileKind KindOf(string path)
    {
        try
        {
            return _files.KindOf(path);
        }
        catch (Exception failure) when (SystemFailure.IsOne(failure))
        {
            throw new CannotWorkException($"\"{path}\" cannot be looked at: {SystemFailure.Reason(failure)}.");
        }
    }
}

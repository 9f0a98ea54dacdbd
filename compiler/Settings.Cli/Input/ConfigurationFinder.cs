using Settings.Compiler.Analysis;
using Settings.Compiler.Configuration;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.FileSystem;

namespace Settings.Cli.Input;

/// <summary>
/// Finds the configuration file that governs a document: that of the nearest folder above it that has one, up to the root of its
/// repository or of the file system. Each folder is asked once, each file read once.
/// </summary>
internal sealed class ConfigurationFinder(Workspace workspace, CommandStreams streams)
{
    private const string RepositoryMark = ".git";

    private readonly Dictionary<string, FoundConfiguration?> _folders = new(StringComparer.Ordinal);

    // The folders of documents, as they were named, that no configuration file governs: most documents are in one of a few.
    private readonly HashSet<string> _withoutFile = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>What the configuration file says of a document that could be read; null when nothing does.</summary>
    /// <exception cref="ConfigurationException">The configuration file is wrong.</exception>
    public ConfiguredTarget? TargetOf(InputFile input) => input.Bytes is null ? null : TargetOf(input.Name);

    /// <summary>What the configuration file says of a document; null when nothing does, as for standard input and for no document.</summary>
    /// <param name="file">The document as it was named.</param>
    /// <exception cref="ConfigurationException">The configuration file is wrong.</exception>
    /// <exception cref="CannotWorkException">The configuration file cannot be read.</exception>
    public ConfiguredTarget? TargetOf(string? file)
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
                return found.Configuration.TargetOf(Path.GetRelativePath(found.Folder, path).Replace(Path.DirectorySeparatorChar, '/'));
            }

            _withoutFile.Add(named);
            return null;
        }
    }

    private FoundConfiguration? Above(string folder, bool isRooted)
    {
        if (_folders.TryGetValue(folder, out var known))
        {
            return known;
        }

        var file = Path.Combine(folder, SettingsConfiguration.FileName);
        var found = KindOf(file) is not (FileKind.None or FileKind.Folder) ? Read(folder, file, isRooted)
            : KindOf(Path.Combine(folder, RepositoryMark)) != FileKind.None || Path.GetDirectoryName(folder) is not { } parent ? null
            : Above(parent, isRooted);
        _folders.Add(folder, found);
        return found;
    }

    private static FileKind KindOf(string path)
    {
        try
        {
            return FileStatus.Of(path).Kind;
        }
        catch (Exception failure) when (SystemFailure.IsOne(failure))
        {
            throw new CannotWorkException($"\"{path}\" cannot be looked at: {SystemFailure.Reason(failure)}.");
        }
    }

    // Messages name it as the user named the document: from the root, or from the working directory.
    private FoundConfiguration Read(string folder, string file, bool isRooted)
    {
        var name = isRooted ? file : Path.GetRelativePath(streams.WorkingDirectory, file);
        var configuration = ConfigurationReader.Read(name, InputReader.ReadOne(name, streams).Bytes);
        Diagnostic[] findings = [.. configuration.Findings, .. workspace.Check(configuration)];
        return findings.Length == 0 ? new FoundConfiguration(folder, configuration) : throw new ConfigurationException(configuration.Source, DiagnosticOrder.Sorted(findings));
    }
}

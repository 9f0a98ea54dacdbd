using Settings.Compiler.Analysis;
using Settings.Compiler.Configuration;
using Settings.Compiler.FileSystem;

namespace Settings.Cli.Input;

/// <summary>Finds and reads what the arguments name: files, folders, patterns with * or ?, and "-" for standard input.</summary>
public static class InputReader
{
    /// <summary>The most bytes one input may have; the service that hands user data to a node accepts far less.</summary>
    public const long SizeLimit = 256L << 20;

    /// <summary>The most bytes that standard input may have: nobody knows before how many will come.</summary>
    public const long StandardInputLimit = 64L << 20;

    // What others have written; npm puts it there.
    private const string PackageFolder = "node_modules";

    /// <summary>Every input in order, each name once, read when its turn comes. Folders give those files below them that they are read for.</summary>
    public static IEnumerable<InputFile> ReadAll(IReadOnlyList<string> arguments, FolderFilter filter, CommandStreams streams, Func<string, GoverningConfiguration?>? governing = null) =>
        Find(arguments, filter, streams, governing).Select(found => found.Read()).OfType<InputFile>();

    /// <summary>The same inputs before they are read: several threads can read them.</summary>
    /// <param name="arguments">What is named.</param>
    /// <param name="filter">What folders are read for.</param>
    /// <param name="streams">What names are relative to.</param>
    /// <param name="governing">What configuration files say of a folder, such as what to pass over in it; null for nothing.</param>
    public static IEnumerable<FoundInput> Find(IReadOnlyList<string> arguments, FolderFilter filter, CommandStreams streams, Func<string, GoverningConfiguration?>? governing = null)
    {
        var seen = new Dictionary<string, FoundInput>(StringComparer.Ordinal);
        foreach (var argument in arguments)
        {
            foreach (var input in Expand(argument, filter, streams, governing))
            {
                if (seen.TryAdd(input.Name, input))
                {
                    yield return input;
                }
                else if (seen[input.Name].IsFiltered && !input.IsFiltered)
                {
                    // A folder has it, and reads it for what it contains; a file that is named is wanted in any case.
                    seen[input.Name] = input;
                    yield return input.Unless(bytes => filter.Holds(input.Name, bytes));
                }
            }
        }
    }

    /// <summary>Whether an argument names a folder. One that cannot be asked about is not: whoever reads it says why.</summary>
    public static bool IsFolder(string argument, CommandStreams streams)
    {
        ArgumentNullException.ThrowIfNull(streams);
        try
        {
            return argument != "-" && FileStatus.Of(Path.Combine(streams.WorkingDirectory, argument)).Kind == FileKind.Folder;
        }
        catch (Exception failure) when (SystemFailure.IsOne(failure))
        {
            return false;
        }
    }

    /// <summary>Whether an input of this name was found in a folder, or is the folder that cannot be read.</summary>
    public static bool IsIn(string folder, string input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return input == folder || input.StartsWith(Path.Combine(folder, "x")[..^1], StringComparison.Ordinal);
    }

    /// <summary>Reads exactly one input.</summary>
    /// <exception cref="CannotWorkException">It cannot be read.</exception>
    public static InputFile ReadOne(string argument, CommandStreams streams) =>
        Readable(new FoundInput(argument, streams).Read() ?? new InputFile(argument, null, null));

    /// <summary>The input itself.</summary>
    /// <exception cref="CannotWorkException">It could not be read.</exception>
    public static InputFile Readable(InputFile input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return input.Failure is { } failure ? throw new CannotWorkException($"\"{input.Name}\" cannot be read: {failure}.") : input;
    }

    private static IEnumerable<FoundInput> Expand(string argument, FolderFilter filter, CommandStreams streams, Func<string, GoverningConfiguration?>? governing)
    {
        var full = Path.Combine(streams.WorkingDirectory, argument);
        if (argument == "-")
        {
            return [new FoundInput(argument, streams)];
        }

        FileKind kind;
        try
        {
            kind = FileStatus.Of(full).Kind;
        }
        catch (Exception failure) when (SystemFailure.IsOne(failure))
        {
            return [Unreadable(argument, failure, streams)];
        }

        return kind == FileKind.Folder ? FindInFolder(argument, full, filter, streams, governing)
            : kind == FileKind.None && argument.AsSpan().ContainsAny('*', '?') ? FindByPattern(argument, streams)
            : [new FoundInput(argument, streams)];
    }

    private static FoundInput Unreadable(string name, Exception failure, CommandStreams streams) => new(name, streams) { Failure = SystemFailure.Reason(failure) };

    // Links are not followed, pipes and devices not opened, and neither hidden folders nor what a repository ignores looked into: a folder is read for the files that it contains. A folder that cannot be read may contain some.
    private static OrderedSequence<FoundInput> FindInFolder(string argument, string full, FolderFilter filter, CommandStreams streams, Func<string, GoverningConfiguration?>? governing)
    {
        var found = new List<FoundInput>();
        var folders = new Stack<(string Name, string Path, GitIgnore? Around, GoverningConfiguration? Configuration)>([(argument, full, null, governing?.Invoke(argument))]);
        while (folders.TryPop(out var folder))
        {
            try
            {
                FolderEntry[] entries = [.. FolderEntries.Read(folder.Path)];
                var ignored = GitIgnore.Of(folder.Around, folder.Path, entries.Any(entry => GitIgnore.IsFile(entry.Name)));
                var configuration = ConfigurationIn(folder.Name, entries, folder.Configuration, governing);
                foreach (var entry in entries)
                {
                    var (name, path) = (Path.Combine(folder.Name, entry.Name), Path.Combine(folder.Path, entry.Name));
                    if (ignored.Ignores(entry.Name, entry.Kind == FileKind.Folder) || IsExcluded(path, configuration))
                    {
                        continue;
                    }

                    if (entry.Kind == FileKind.Folder)
                    {
                        if (!entry.Name.StartsWith('.') && entry.Name != PackageFolder)
                        {
                            folders.Push((name, path, ignored.Below(entry.Name), configuration));
                        }
                    }
                    else if (entry.Kind == FileKind.File && filter.MayHold(path))
                    {
                        found.Add(new FoundInput(name, streams).If(bytes => filter.Holds(name, bytes)));
                    }
                }
            }
            catch (Exception failure) when (SystemFailure.IsOne(failure))
            {
                found.Add(Unreadable(folder.Name, failure, streams));
            }
        }

        return found.OrderBy(input => input.Name, StringComparer.Ordinal);
    }

    // What is in a folder is known here: nothing is asked of folders without such a file.
    private static GoverningConfiguration? ConfigurationIn(string name, FolderEntry[] entries, GoverningConfiguration? around, Func<string, GoverningConfiguration?>? governing)
    {
        if (governing is not null && Array.Exists(entries, entry => entry.Name == SettingsConfiguration.FileName && entry.Kind != FileKind.Folder))
        {
            return governing(name);
        }

        // A repository in a folder is not governed by what is around it.
        return around is not null && Array.Exists(entries, entry => entry.Name == ConfigurationFinder.RepositoryMark) ? governing?.Invoke(name) : around;
    }

    private static bool IsExcluded(string path, GoverningConfiguration? configuration) =>
        configuration?.ExclusionOf(Path.GetFullPath(path).Replace(Path.DirectorySeparatorChar, '/')) is not null;

    private static IEnumerable<FoundInput> FindByPattern(string argument, CommandStreams streams)
    {
        var names = GlobPattern.Match(argument, streams.WorkingDirectory);
        return names.Count == 0
            ? [new FoundInput(argument, streams) { Failure = "no file matches this pattern" }]
            : names.Select(name => new FoundInput(name, streams));
    }
}

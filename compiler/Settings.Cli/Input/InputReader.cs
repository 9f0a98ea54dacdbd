namespace Settings.Cli.Input;

/// <summary>Finds and reads what the arguments name: files, folders, patterns with * or ?, and "-" for standard input.</summary>
public static class InputReader
{
    /// <summary>The most bytes one input may have; the service that hands user data to a node accepts far less.</summary>
    public const long SizeLimit = 256L << 20;

    /// <summary>Every input in order, each name once, read when its turn comes. Folders give those files below them that they are read for.</summary>
    public static IEnumerable<InputFile> ReadAll(IReadOnlyList<string> arguments, FolderFilter filter, CommandStreams streams) =>
        Find(arguments, filter, streams).Select(found => found.Read()).OfType<InputFile>();

    /// <summary>The same inputs before they are read: several threads can read them.</summary>
    public static IEnumerable<FoundInput> Find(IReadOnlyList<string> arguments, FolderFilter filter, CommandStreams streams)
    {
        var seen = new Dictionary<string, FoundInput>(StringComparer.Ordinal);
        foreach (var argument in arguments)
        {
            foreach (var input in Expand(argument, filter, streams))
            {
                if (seen.TryAdd(input.Name, input))
                {
                    yield return input;
                }
                else if (seen[input.Name].IsFiltered && !input.IsFiltered)
                {
                    // A folder has it, and reads it for what it contains; a file that is named is wanted in any case.
                    seen[input.Name] = input;
                    yield return input.Unless(filter.Holds);
                }
            }
        }
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

    private static IEnumerable<FoundInput> Expand(string argument, FolderFilter filter, CommandStreams streams)
    {
        var full = Path.Combine(streams.WorkingDirectory, argument);
        if (argument == "-")
        {
            return [new FoundInput(argument, streams)];
        }

        if (Directory.Exists(full))
        {
            return FindInFolder(argument, full, filter, streams);
        }

        return !File.Exists(full) && argument.AsSpan().ContainsAny('*', '?')
            ? FindByPattern(argument, streams)
            : [new FoundInput(argument, streams)];
    }

    private static IEnumerable<FoundInput> FindInFolder(string argument, string full, FolderFilter filter, CommandStreams streams)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        return Directory.EnumerateFiles(full, "*", options)
            .Where(filter.MayHold)
            .Select(path => Path.Combine(argument, path[full.Length..].TrimStart(Path.DirectorySeparatorChar)))
            .Order(StringComparer.Ordinal)
            .Select(name => new FoundInput(name, streams).If(filter.Holds));
    }

    private static IEnumerable<FoundInput> FindByPattern(string argument, CommandStreams streams)
    {
        var names = GlobPattern.Match(argument, streams.WorkingDirectory);
        return names.Count == 0
            ? [new FoundInput(argument, streams) { Failure = "no file matches this pattern" }]
            : names.Select(name => new FoundInput(name, streams));
    }
}

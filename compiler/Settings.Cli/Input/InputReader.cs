namespace Settings.Cli.Input;

/// <summary>Reads what the arguments name: files, folders, patterns with * or ?, and "-" for standard input.</summary>
public static class InputReader
{
    /// <summary>The most bytes one input may have; the service that hands user data to a node takes far less.</summary>
    public const long SizeLimit = 256L << 20;

    /// <summary>Every input in order, each name once. Folders give those files below them that they are read for.</summary>
    public static IEnumerable<InputFile> ReadAll(IReadOnlyList<string> arguments, FolderFilter filter, CommandStreams streams)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var argument in arguments)
        {
            foreach (var input in Expand(argument, filter, streams))
            {
                if (seen.Add(input.Name))
                {
                    yield return input;
                }
            }
        }
    }

    /// <summary>Reads exactly one input.</summary>
    /// <exception cref="CannotWorkException">It cannot be read.</exception>
    public static InputFile ReadOne(string argument, CommandStreams streams) => Readable(argument == "-" ? ReadStandardInput(streams) : ReadFile(argument, streams));

    /// <summary>The input itself.</summary>
    /// <exception cref="CannotWorkException">It could not be read.</exception>
    public static InputFile Readable(InputFile input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return input.Failure is { } failure ? throw new CannotWorkException($"\"{input.Name}\" cannot be read: {failure}.") : input;
    }

    private static IEnumerable<InputFile> Expand(string argument, FolderFilter filter, CommandStreams streams)
    {
        if (argument == "-")
        {
            return [ReadStandardInput(streams)];
        }

        var full = Path.Combine(streams.WorkingDirectory, argument);
        if (Directory.Exists(full))
        {
            return ReadFolder(argument, full, filter, streams);
        }

        return !File.Exists(full) && argument.AsSpan().ContainsAny('*', '?')
            ? ReadPattern(argument, streams)
            : [ReadFile(argument, streams)];
    }

    private static InputFile ReadStandardInput(CommandStreams streams)
    {
        using var memory = new MemoryStream();
        streams.Input.CopyTo(memory);
        return new InputFile("-", memory.ToArray(), null);
    }

    private static InputFile ReadFile(string name, CommandStreams streams)
    {
        var full = Path.Combine(streams.WorkingDirectory, name);
        try
        {
            if (Directory.Exists(full))
            {
                return new InputFile(name, null, "it is a folder");
            }

            var length = new FileInfo(full).Length;
            return length > SizeLimit
                ? new InputFile(name, null, $"it has {length} bytes, more than the {SizeLimit} that settingsc reads")
                : new InputFile(name, File.ReadAllBytes(full), null);
        }
        catch (FileNotFoundException)
        {
            return new InputFile(name, null, "there is no such file");
        }
        catch (DirectoryNotFoundException)
        {
            return new InputFile(name, null, "there is no such file");
        }
        catch (UnauthorizedAccessException)
        {
            return new InputFile(name, null, "permission is denied");
        }
        catch (IOException error)
        {
            return new InputFile(name, null, error.Message.TrimEnd('.'));
        }
    }

    private static IEnumerable<InputFile> ReadFolder(string argument, string full, FolderFilter filter, CommandStreams streams)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };
        var names = Directory.EnumerateFiles(full, "*", options)
            .Where(filter.MayHold)
            .Select(path => Path.Combine(argument, Path.GetRelativePath(full, path)))
            .Order(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var input = ReadFile(name, streams);
            if (input.Bytes is null || filter.Holds(input.Bytes))
            {
                yield return input;
            }
        }
    }

    private static IReadOnlyList<InputFile> ReadPattern(string argument, CommandStreams streams)
    {
        var names = GlobPattern.Match(argument, streams.WorkingDirectory);
        return names.Count == 0
            ? [new InputFile(argument, null, "no file matches this pattern")]
            : [.. names.Select(name => ReadFile(name, streams))];
    }
}

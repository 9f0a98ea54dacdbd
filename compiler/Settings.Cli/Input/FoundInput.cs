namespace Settings.Cli.Input;

/// <summary>An input that was found and is not read yet. Safe from any number of threads.</summary>
public sealed class FoundInput
{
    private readonly CommandStreams _streams;
    private readonly Lazy<byte[]> _standardInput;
    private readonly Predicate<byte[]>? _isWanted;
    private readonly bool _hidesFailures;
    private readonly FileInfo? _file;

    /// <summary>One that is read whatever it contains.</summary>
    /// <param name="name">The name as the user wrote it; "-" is standard input.</param>
    /// <param name="streams">What names are relative to, and standard input.</param>
    public FoundInput(string name, CommandStreams streams)
        : this(name, streams, null, hidesFailures: false)
    {
    }

    private FoundInput(string name, CommandStreams streams, Predicate<byte[]>? isWanted, bool hidesFailures)
    {
        ArgumentNullException.ThrowIfNull(streams);
        Name = name;
        _streams = streams;
        _standardInput = new(ReadStandardInput);
        _isWanted = isWanted;
        _hidesFailures = hidesFailures;
        _file = name == "-" ? null : new FileInfo(Path.Combine(streams.WorkingDirectory, name));
    }

    /// <summary>The name that messages use.</summary>
    public string Name { get; }

    /// <summary>Why it cannot be read, where that is known already, as half a sentence.</summary>
    public string? Failure { get; init; }

    /// <summary>Whether its content decides if it is wanted.</summary>
    public bool IsFiltered => _isWanted is not null;

    /// <summary>How many bytes it has; 0 when that is unknown.</summary>
    public long Length => _file is { Exists: true } ? _file.Length : 0;

    /// <summary>The same input, wanted when it is not empty or cannot be read.</summary>
    public FoundInput If(Predicate<byte[]> holds) => new(Name, _streams, holds, hidesFailures: false);

    /// <summary>The same input, wanted in all cases in which <see cref="If"/> with the same condition leaves it out.</summary>
    public FoundInput Unless(Predicate<byte[]> holds) => new(Name, _streams, bytes => !holds(bytes), hidesFailures: true);

    /// <summary>Reads it; null when it is not wanted. Standard input is read once.</summary>
    public InputFile? Read()
    {
        var input = Failure is not null ? new InputFile(Name, null, Failure)
            : _file is null ? new InputFile(Name, _standardInput.Value, null)
            : ReadFile(_file);
        return (input.Bytes is { } bytes ? _isWanted?.Invoke(bytes) != false : !_hidesFailures) ? input : null;
    }

    private byte[] ReadStandardInput()
    {
        using var memory = new MemoryStream();
        _streams.Input.CopyTo(memory);
        return memory.ToArray();
    }

    private InputFile ReadFile(FileInfo file)
    {
        try
        {
            return file.Length > InputReader.SizeLimit
                ? new InputFile(Name, null, $"it has {file.Length} bytes, more than the {InputReader.SizeLimit} that settingsc reads")
                : new InputFile(Name, File.ReadAllBytes(file.FullName), null);
        }
        catch (FileNotFoundException)
        {
            return new InputFile(Name, null, Directory.Exists(file.FullName) ? "it is a folder" : "the file does not exist");
        }
        catch (DirectoryNotFoundException)
        {
            return new InputFile(Name, null, "the file does not exist");
        }
        catch (UnauthorizedAccessException)
        {
            return new InputFile(Name, null, "permission is denied");
        }
        catch (IOException error)
        {
            return new InputFile(Name, null, error.Message.TrimEnd('.'));
        }
    }
}

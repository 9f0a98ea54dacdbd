using Settings.Compiler.FileSystem;

namespace Settings.Cli.Input;

/// <summary>An input that was found and is not read yet. Safe from any number of threads.</summary>
public sealed class FoundInput
{
    private readonly CommandStreams _streams;
    private readonly Lazy<byte[]> _standardInput;
    private readonly Predicate<byte[]>? _isWanted;
    private readonly bool _hidesFailures;
    private readonly string? _file;
    private readonly Lazy<long> _length;

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
        _file = name == "-" ? null : Path.Combine(streams.WorkingDirectory, name);
        _length = new(MeasureLength);
    }

    /// <summary>The name that messages use.</summary>
    public string Name { get; }

    /// <summary>Why it cannot be read, where that is known already, as half a sentence.</summary>
    public string? Failure { get; init; }

    /// <summary>Whether its content decides if it is wanted.</summary>
    public bool IsFiltered => _isWanted is not null;

    /// <summary>How many bytes it has; 0 when that is unknown.</summary>
    public long Length => _length.Value;

    /// <summary>The same input, wanted when it is not empty or cannot be read.</summary>
    public FoundInput If(Predicate<byte[]> holds) => new(Name, _streams, holds, hidesFailures: false);

    /// <summary>The same input, wanted in all cases in which <see cref="If"/> with the same condition leaves it out.</summary>
    public FoundInput Unless(Predicate<byte[]> holds) => new(Name, _streams, bytes => !holds(bytes), hidesFailures: true);

    /// <summary>Reads it; null when it is not wanted. Standard input is read once.</summary>
    public InputFile? Read()
    {
        var input = Failure is not null ? new InputFile(Name, null, Failure)
            : Try(() => _file is null ? _standardInput.Value : FileContent.Read(_file, InputReader.SizeLimit));
        return (input.Bytes is { } bytes ? _isWanted?.Invoke(bytes) != false : !_hidesFailures) ? input : null;
    }

    private long MeasureLength()
    {
        try
        {
            return _file is null ? 0 : FileStatus.Of(_file).Length;
        }
        catch (Exception failure) when (SystemFailure.IsOne(failure))
        {
            // Whoever reads it says why.
            return 0;
        }
    }

    private byte[] ReadStandardInput() => FileContent.Read(_streams.Input, InputReader.StandardInputLimit);

    private InputFile Try(Func<byte[]> read)
    {
        try
        {
            return new InputFile(Name, read(), null);
        }
        catch (Exception failure) when (SystemFailure.IsOne(failure))
        {
            return new InputFile(Name, null, SystemFailure.Reason(failure));
        }
    }
}

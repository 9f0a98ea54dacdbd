using System.Text;
using Settings.Compiler.Configuration;

namespace Settings.Cli.Output.Reports;

/// <summary>One output of a run: a format, and the stream or the file that it goes to.</summary>
internal sealed class Destination
{
    private readonly string _file;
    private readonly string _path;
    private readonly StringWriter? _text;

    /// <summary>An output.</summary>
    /// <param name="format">The name of the format.</param>
    /// <param name="streams">The streams of the run.</param>
    /// <param name="file">The file as it was named; null for standard output.</param>
    public Destination(string format, CommandStreams streams, string? file)
    {
        Format = format;
        _file = file ?? string.Empty;
        _path = file is null ? string.Empty : Path.GetFullPath(file, streams.WorkingDirectory);
        _text = file is null ? null : new StringWriter { NewLine = "\n" };
        Streams = _text is null ? streams : streams.Into(_text);
    }

    /// <summary>The name of the format.</summary>
    public string Format { get; }

    /// <summary>Where the pages about findings are; asked for only by formats that show it.</summary>
    public Lazy<DocsAddress?> Docs { get; init; } = new((DocsAddress?)null);

    /// <summary>What to write to.</summary>
    public CommandStreams Streams { get; }

    /// <summary>Whether it is a file.</summary>
    public bool IsFile => _text is not null;

    /// <summary>Makes sure that a file that was read is not written over.</summary>
    /// <param name="input">The name of the input.</param>
    /// <exception cref="CannotWorkException">It is this file.</exception>
    public void RefuseInput(string input)
    {
        if (IsFile && input.Length > 0 && Path.GetFullPath(input, Streams.WorkingDirectory) == _path)
        {
            throw new CannotWorkException($"\"{_file}\" is an input and cannot be the output as well; name another file.");
        }
    }

    /// <summary>Makes sure that two formats do not go to the same file.</summary>
    /// <param name="others">Other outputs of the run.</param>
    /// <exception cref="CannotWorkException">One of them is this file.</exception>
    public void RefuseSameAs(ReadOnlySpan<Destination> others)
    {
        foreach (var other in others)
        {
            if (IsFile && other._path == _path)
            {
                throw new CannotWorkException($"\"{_file}\" cannot contain two formats; name two files.");
            }
        }
    }

    /// <summary>Writes the file, whole or not at all; nothing for standard output.</summary>
    /// <exception cref="CannotWorkException">It cannot be written.</exception>
    public void Save()
    {
        if (_text is not null)
        {
            Streams.Output.Flush();
            AtomicFile.Write(_path, Encoding.UTF8.GetBytes(_text.ToString()), isPrecious: false);
        }
    }
}

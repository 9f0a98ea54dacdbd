using System.Globalization;
using System.Text;
using Settings.Cli.Input;
using Settings.Cli.Programs;

namespace Settings.Cli.Review.Sources;

/// <summary>Reads the contents of files from a repository, all with one process: it answers one question after the other.</summary>
internal sealed class GitObjects : IDisposable
{
    private readonly ProgramRun _run;
    private readonly BufferedStream _answers;

    /// <summary>Starts the process.</summary>
    /// <param name="git">Runs git.</param>
    /// <exception cref="CannotWorkException">There is no git.</exception>
    public GitObjects(GitProcess git)
    {
        _run = git.Start("cat-file", "--batch");
        _answers = new BufferedStream(_run.Output, 1 << 16);
    }

    /// <summary>The content of a file.</summary>
    /// <param name="id">The name of its object.</param>
    /// <param name="file">The file, for the message.</param>
    /// <exception cref="CannotWorkException">The repository does not have it.</exception>
    public byte[] Read(string id, string file)
    {
        try
        {
            _run.Input.Write(Encoding.ASCII.GetBytes($"{id}\n"));
            _run.Input.Flush();
            if (ReadLine().Split(' ') is not [_, "blob", var length] || !long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var size))
            {
                throw new CannotWorkException($"the repository does not contain the content of \"{file}\"; fetch it first.");
            }

            if (size > InputReader.SizeLimit)
            {
                throw new CannotWorkException($"\"{file}\" has {size} bytes in the repository, more than {InputReader.SizeLimit}.");
            }

            var content = new byte[size];
            _answers.ReadExactly(content);
            _answers.ReadByte();
            return content;
        }
        catch (IOException)
        {
            throw new CannotWorkException($"git ended before it had read \"{file}\".");
        }
    }

    /// <summary>Ends the process; who waits for an answer gets none.</summary>
    public void Stop() => _run.Stop();

    /// <inheritdoc/>
    public void Dispose()
    {
        _answers.Dispose();
        _run.Dispose();
    }

    private string ReadLine()
    {
        var line = new StringBuilder();
        for (var next = _answers.ReadByte(); next != '\n'; next = _answers.ReadByte())
        {
            line.Append(next < 0 ? throw new EndOfStreamException() : (char)next);
        }

        return line.ToString();
    }
}

using System.Diagnostics;
using System.Text;

namespace Settings.Cli.Programs;

#pragma warning disable RS0030 // See ProgramStart.
/// <summary>A run of another program with its streams.</summary>
internal sealed class ProgramRun : IDisposable
{
    // So much is kept of what a program prints that must end in time; the rest is read and forgotten.
    private const int MostText = 1 << 16;

    // After its end, somebody that it started may still hold its streams open.
    private static readonly TimeSpan Closing = TimeSpan.FromSeconds(1);

    private readonly Process _process;
    private readonly Task<string> _error;

    /// <summary>Takes over a process that was started with its streams redirected.</summary>
    public ProgramRun(Process process)
    {
        _process = process;

        // What is not read would stop it.
        _error = Task.Run(() => Drain(process.StandardError));
    }

    /// <summary>What it reads.</summary>
    public Stream Input => _process.StandardInput.BaseStream;

    /// <summary>What it prints, as bytes.</summary>
    public Stream Output => _process.StandardOutput.BaseStream;

    /// <summary>Gives it nothing more to read, and waits for its end.</summary>
    /// <returns>What it printed, what it said beside that, and its exit code.</returns>
    public (string Output, string Error, int Exit) Finish()
    {
        _process.StandardInput.Close();
        var output = _process.StandardOutput.ReadToEnd();
        _process.WaitForExit();
        return (output, _error.GetAwaiter().GetResult(), _process.ExitCode);
    }

    /// <summary>Gives it nothing more to read, and ends it, with all that it has started, unless it ends in time.</summary>
    /// <param name="limit">The time.</param>
    /// <returns>What it printed, what it said beside that, and its exit code; null when it did not end in time.</returns>
    public (string Output, string Error, int? Exit) Finish(TimeSpan limit)
    {
        _process.StandardInput.Close();
        var output = Task.Run(() => Drain(_process.StandardOutput));
        var inTime = _process.WaitForExit(limit);
        if (!inTime)
        {
            _process.Kill(entireProcessTree: true);
        }

        return (TextOf(output), TextOf(_error), inTime ? _process.ExitCode : null);
    }

    /// <summary>Ends it, with all that it has started.</summary>
    public void Stop()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.StandardOutput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static string TextOf(Task<string> text) => text.Wait(Closing) ? text.Result : string.Empty;

    private static string Drain(StreamReader reader)
    {
        var text = new StringBuilder();
        var buffer = new char[MostText / 16];
        try
        {
            for (var read = reader.Read(buffer); read > 0; read = reader.Read(buffer))
            {
                text.Append(buffer, 0, Math.Min(read, MostText - text.Length));
            }
        }
        catch (ObjectDisposedException)
        {
            // Nobody waits for the rest any longer.
        }

        return text.ToString();
    }
}

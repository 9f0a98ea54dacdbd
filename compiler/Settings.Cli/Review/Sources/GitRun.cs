using System.Diagnostics;

namespace Settings.Cli.Review.Sources;

#pragma warning disable RS0030 // See GitProcess: the one program that this one starts.
/// <summary>A run of git with its streams. At the end of its input it ends.</summary>
internal sealed class GitRun : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _error;

    /// <summary>Takes over a process that was started with its streams redirected.</summary>
    public GitRun(Process process)
    {
        _process = process;

        // What is not read would stop it.
        _error = process.StandardError.ReadToEndAsync();
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

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.StandardOutput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}

using System.ComponentModel;
using Settings.Cli.Programs;
using Settings.Compiler.Text;

namespace Settings.Cli.Review.Sources;

/// <summary>Runs git in a folder: what a repository keeps is packed in ways that are git's own business. Only commands that read.</summary>
/// <param name="folder">Where it runs.</param>
internal sealed class GitProcess(string folder)
{
    /// <summary>Starts git with its streams redirected. At the end of its input it ends.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <exception cref="CannotWorkException">There is no git.</exception>
    public ProgramRun Start(params IReadOnlyList<string> arguments)
    {
        try
        {
            return ProgramStart.Run("git", arguments, folder, ("LC_ALL", "C"), ("GIT_OPTIONAL_LOCKS", "0"), ("GIT_TERMINAL_PROMPT", "0"));
        }
        catch (Win32Exception)
        {
            throw new CannotWorkException("git cannot be started, and --git needs it: install it, or compare two files or folders.");
        }
    }

    /// <summary>Runs git to its end and gives what it prints.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <returns>What it printed, and null instead when it failed, with the reason.</returns>
    /// <exception cref="CannotWorkException">There is no git.</exception>
    public (string? Output, string Reason) Run(params IReadOnlyList<string> arguments)
    {
        using var run = Start(arguments);
        var (output, error, exit) = run.Finish();
        return exit == 0 ? (output, string.Empty) : (null, ReasonIn(error));
    }

    /// <summary>Runs git to its end and gives what it prints, a few lines at most.</summary>
    /// <param name="cancellation">Ends git, and the work with an <see cref="OperationCanceledException"/>.</param>
    /// <param name="arguments">The arguments.</param>
    /// <returns>What it printed; null when it failed.</returns>
    /// <exception cref="CannotWorkException">There is no git.</exception>
    public string? Run(CancellationToken cancellation, params IReadOnlyList<string> arguments)
    {
        cancellation.ThrowIfCancellationRequested();
        using var run = Start(arguments);
        using var end = cancellation.Register(run.Stop);
        var (output, _, exit) = run.Finish();
        cancellation.ThrowIfCancellationRequested();
        return exit == 0 ? output : null;
    }

    // The first line says what is wrong, behind the word for how bad it is.
    private static string ReasonIn(string error)
    {
        var line = error.Split('\n', 2)[0].Trim();
        var colon = line.StartsWith("fatal: ", StringComparison.Ordinal) || line.StartsWith("error: ", StringComparison.Ordinal) ? line.IndexOf(' ', StringComparison.Ordinal) + 1 : 0;
        return line.Length == 0 ? "it does not say why" : Printable.Line(line[colon..].TrimEnd('.'));
    }
}

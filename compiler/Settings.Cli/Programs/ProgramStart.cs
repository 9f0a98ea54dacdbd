using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Settings.Cli.Programs;

/// <summary>
/// Starts other programs, each argument as it is and never through a shell. There are two: git, and the program of a migration, which the user
/// names.
/// </summary>
internal static class ProgramStart
{
#pragma warning disable RS0030 // What these programs know cannot be had otherwise, and the user asks for it.
    /// <summary>Starts a program with its streams redirected.</summary>
    /// <param name="program">The program.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="environment">Variables beside those of this program.</param>
    /// <exception cref="Win32Exception">It cannot be started.</exception>
    public static ProgramRun Run(string program, IReadOnlyList<string> arguments, string folder, params ReadOnlySpan<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new ProgramRun(Process.Start(start) ?? throw new Win32Exception());
    }
#pragma warning restore RS0030
}

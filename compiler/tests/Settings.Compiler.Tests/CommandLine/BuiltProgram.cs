using System.Diagnostics;

namespace Settings.Compiler.Tests.CommandLine;

/// <summary>The program as a process: in CI, which has just built it, the native one.</summary>
internal static class BuiltProgram
{
    private static readonly string Native = Repository.PathOf("out/native/settingsc");

    /// <summary>Whether it is the native one.</summary>
    public static bool IsNative { get; } = Environment.GetEnvironmentVariable("CI") == "true" && File.Exists(Native);

    /// <summary>The words that start it.</summary>
    public static IReadOnlyList<string> Command { get; } = IsNative ? [Native] : ["dotnet", Path.Combine(AppContext.BaseDirectory, "settingsc.dll")];

    /// <summary>Runs a line of a shell in which "settingsc" is the program.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="line">The line.</param>
    public static (int Exit, string Output, string Error) Shell(string folder, string line)
    {
        var quoted = string.Join(' ', Command.Select(word => $"'{word}'"));
        var start = new ProcessStartInfo("sh", ["-c", $"settingsc() {{ {quoted} \"$@\"; }}\n{line}"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("There is no shell.");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}

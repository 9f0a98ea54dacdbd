using System.Diagnostics;

namespace Settings.Compiler.Tests.CommandLine.Review;

/// <summary>A git repository in a folder of its own, which no configuration of whoever runs the tests changes.</summary>
internal sealed class ScratchRepository : IDisposable
{
    public ScratchRepository() => Git("init", "--quiet", "--initial-branch=main", ".");

    /// <summary>Its folder.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("settingsc-git-").FullName;

    /// <summary>Writes a file.</summary>
    public void Write(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full) ?? Folder);
        File.WriteAllText(full, text);
    }

    /// <summary>Commits everything and gives it a tag.</summary>
    public void Commit(string tag)
    {
        Git("add", "--all");
        Git("-c", "user.name=Somebody", "-c", "user.email=somebody@example.com", "commit", "--quiet", "--allow-empty", "--message", tag);
        Git("tag", tag);
    }

    /// <summary>Runs git in it.</summary>
    public void Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { UseShellExecute = false, WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_CONFIG_SYSTEM"] = "/dev/null";
        using var process = Process.Start(start) ?? throw new InvalidOperationException("There is no git.");
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert(process.ExitCode == 0, $"git {string.Join(' ', arguments)}: {error.GetAwaiter().GetResult()}");
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static void Assert(bool isTrue, string message) => Xunit.Assert.True(isTrue, message);
}

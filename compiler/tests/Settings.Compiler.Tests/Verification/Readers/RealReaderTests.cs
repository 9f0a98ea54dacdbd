using System.Diagnostics;
using Settings.Compiler.Tests.CommandLine;
using Xunit;

namespace Settings.Compiler.Tests.Verification.Readers;

/// <summary>
/// What programs say themselves about rendered files, where this machine has them. The files are not changed for them: a program that
/// looks for others beside them finds none.
/// </summary>
public sealed class RealReaderTests
{
    [Theory]
    [InlineData("containerd", "web-tier", "aws-k8s-1.31", "etc/containerd/config.toml", "--config", "{0}", "config", "dump")]
    [InlineData("chronyd", "web-tier", "aws-k8s-1.31", "etc/chrony.conf", "-p", "-f", "{0}")]
    [InlineData("dockerd", "ecs-cluster", "aws-ecs-2", "etc/docker/daemon.json", "--validate", "--config-file", "{0}")]
    public void A_program_takes_the_file_that_is_rendered_for_it(string program, string sample, string variant, string file, params string[] arguments)
    {
        var executable = Find(program);
        var folder = Directory.CreateTempSubdirectory("settingsc-reader-").FullName;
        try
        {
            var (exit, _, error) = InProcess.Run(string.Empty, "render", Repository.PathOf($"samples/good/{sample}.toml"), "--variant", variant, "--facts", Repository.PathOf("samples/facts/aws.toml"), "--out", folder);
            Assert.True(exit == 0, error);
            var (code, said) = Ask(executable, [.. arguments.Select(argument => argument == "{0}" ? Path.Combine(folder, file) : argument)]);
            Assert.True(code == 0, said);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Debian keeps daemons beside the programs of users.
    private static string Find(string program)
    {
        var found = $"{Environment.GetEnvironmentVariable("PATH")}:/usr/sbin:/sbin".Split(':').Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
        Assert.SkipWhen(found is null, $"{program} is not installed.");
        return found ?? program;
    }

    private static (int Exit, string Said) Ask(string executable, string[] arguments)
    {
        var start = new ProcessStartInfo(executable, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException(executable);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, error + output.GetAwaiter().GetResult());
    }
}

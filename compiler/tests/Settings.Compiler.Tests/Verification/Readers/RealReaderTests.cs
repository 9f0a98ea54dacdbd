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
        Render(sample, variant, folder =>
        {
            var (code, said) = Ask(executable, [.. arguments.Select(argument => argument == "{0}" ? Path.Combine(folder, file) : argument)]);
            Assert.True(code == 0, said);
        });
    }

    [Theory]
    [InlineData("web-tier", "aws-k8s-1.31", "kubelet")]
    [InlineData("web-tier", "aws-k8s-1.34", "kubelet")]
    [InlineData("gpu-slices", "aws-k8s-1.34-nvidia", "nvidia-k8s-device-plugin")]
    [InlineData("ecs-cluster", "aws-ecs-2", "ecs")]
    public void Systemd_takes_what_is_rendered_for_a_unit(string sample, string variant, string unit)
    {
        var executable = Find("systemd-analyze");
        Render(sample, variant, folder =>
        {
            var units = Path.Combine(folder, "etc/systemd/system");
            var dropIn = Assert.Single(Directory.GetFiles(Path.Combine(units, $"{unit}.service.d")));

            // The unit itself is one of the image: an empty one stands for it, and empty programs for those that it starts.
            File.WriteAllText(Path.Combine(units, $"{unit}.service"), "[Unit]\nDefaultDependencies=no\n[Service]\nExecStart=/usr/bin/program\n");
            var started = File.ReadLines(dropIn).Where(line => line.StartsWith("ExecStart=/", StringComparison.Ordinal)).Select(line => line["ExecStart=/".Length..].Split(' ')[0]);
            foreach (var program in started.Append("usr/bin/program"))
            {
                var path = Path.Combine(folder, program);
                Directory.CreateDirectory(Path.GetDirectoryName(path) ?? folder);
                File.WriteAllText(path, string.Empty);
                if (!OperatingSystem.IsWindows())
                {
                    File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
                }
            }

            Assert.Equal((0, string.Empty), Ask(executable, ["verify", $"--root={folder}", "--man=no", $"{unit}.service"]));
            File.AppendAllText(dropIn, "\nNonsense=1\n");
            Assert.Contains("Nonsense", Ask(executable, ["verify", $"--root={folder}", "--man=no", $"{unit}.service"]).Said, StringComparison.Ordinal);
        });
    }

    private static void Render(string sample, string variant, Action<string> check)
    {
        var folder = Directory.CreateTempSubdirectory("settingsc-reader-").FullName;
        try
        {
            var (exit, _, error) = InProcess.Run(string.Empty, "render", Repository.PathOf($"samples/good/{sample}.toml"), "--variant", variant, "--facts", Repository.PathOf("samples/facts/aws.toml"), "--out", folder);
            Assert.True(exit == 0, error);
            check(folder);
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

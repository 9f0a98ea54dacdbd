using System.Diagnostics;
using Xunit;

namespace Settings.Compiler.Tests.CommandLine;

/// <summary>Things that are not regular files, streams without an end, names that mean nothing: a message in words of our own, and soon.</summary>
public sealed class UnusualFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("settingsc-unusual-").FullName;

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("lint pipe", "it is not a regular file")]
    [InlineData("lint /dev/zero", "it is not a regular file")]
    [InlineData("compile pipe", "it is not a regular file")]
    [InlineData("compile good.toml --facts pipe", "it is not a regular file")]
    [InlineData("verify good.toml --against pipe", "it is not a regular file")]
    [InlineData("lint missing.toml", "the file does not exist")]
    [InlineData("lint good.toml/x.toml", "the file does not exist")]
    [InlineData("compile folder", "it is a folder")]
    [InlineData("lint good.toml --catalog pipe", "is not a valid catalog")]
    [InlineData("migrate pipe --to 1.50.0", "is missing or not a link")]
    [InlineData("migrate good.toml --to 1.50.0 --variant typo", "is missing or not a link")]
    public void What_is_no_file_is_named(string command, string reason)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Make();
        var (exit, output, error) = InProcess.Run(_folder, [], command.Split(' '));
        Assert.Equal(2, exit);
        Assert.Contains(reason, output + error, StringComparison.Ordinal);
        Assert.DoesNotContain("IO_", output + error, StringComparison.Ordinal);
        Assert.DoesNotContain("defect", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pipe_in_a_folder_is_not_opened()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Make();
        Run("mkfifo", Path.Combine(_folder, "folder", "x.toml"));
        File.WriteAllText(Path.Combine(_folder, "folder", "y.toml"), "[settings]\nmotd = \"hello\"\n");
        Assert.Equal(0, InProcess.Run(_folder, [], "lint", "folder").Exit);
    }

    [Fact]
    public void Standard_input_has_a_limit()
    {
        using var endless = new EndlessStream();
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = Cli.CommandLineProgram.Run(["compile", "-"], new Cli.CommandStreams(endless, output, error, _folder, UseColour: false));
        Assert.Equal(2, exit);
        Assert.Contains("more than 64 MiB", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lint", "")]
    [InlineData("render", "good.toml", "--out", "")]
    [InlineData("render", "good.toml", "--out=")]
    [InlineData("compile", "--datastore", "")]
    [InlineData("migrate", "", "--to", "1.50.0")]
    [InlineData("lint", "good.toml", "--catalog", "")]
    [InlineData("verify", "good.toml", "--against", " ")]
    public void An_empty_argument_is_refused(params string[] words)
    {
        var (exit, _, error) = InProcess.Run(_folder, [], words);
        Assert.Equal(2, exit);
        Assert.Contains("an argument is empty", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("typo")]
    [InlineData("aws-k8s-1.99")]
    [InlineData("aws-k9s-1.30")]
    [InlineData("aws-k8s-1.30-nvidiaa")]
    public void A_variant_that_never_was_is_refused(string variant)
    {
        var (exit, _, error) = InProcess.Run(_folder, "{}"u8.ToArray(), "migration", "apply", "v1.25.0/kubernetes-service-config", "--variant", variant);
        Assert.Equal(2, exit);
        Assert.Contains($"unknown variant \"{variant}\"", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"live\":{\"settings.motd\":1e400}}", "out of range")]
    [InlineData("{\"live\":{\"settings.motd\":\"\\ud800\"}}", "half of a character")]
    [InlineData("{\"live\":{\"\\ud800\":1}}", "half of a character")]
    public void A_store_that_the_node_cannot_read_is_refused(string store, string reason)
    {
        var (exit, output, error) = InProcess.Run(_folder, System.Text.Encoding.UTF8.GetBytes(store), "migration", "apply", "v1.25.0/kubernetes-service-config", "--variant", "aws-k8s-1.30");
        Assert.Equal((2, string.Empty), (exit, output));
        Assert.Contains(reason, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"type\":\"array\",\"items\":{\"$ref\":\"A.json\"}}", "A -> A")]
    [InlineData("{\"$ref\":\"B.json\"}", "A -> B -> A")]
    public void A_type_that_contains_itself_is_a_finding(string type, string cycle)
    {
        Make();
        Run("cp", "-r", Repository.PathOf("schemas"), Repository.PathOf("templates"), _folder);
        File.WriteAllText(Path.Combine(_folder, "schemas/types/A.json"), type);
        File.WriteAllText(Path.Combine(_folder, "schemas/types/B.json"), "{\"$ref\":\"A.json\"}");
        foreach (var (command, expected) in new[] { ("lint good.toml --catalog .", 2), ("catalog check --catalog .", 1), ("schema --catalog . --variant aws-dev", 2) })
        {
            var (exit, output, error) = InProcess.Run(_folder, [], command.Split(' '));
            Assert.Equal(expected, exit);
            Assert.Contains(cycle, output + error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("schemas/models/motd.json", "7B227469746C65223A22FF227D", "BR0201")]
    [InlineData("schemas/types/Lockdown.json", "FFFE7B", "BR0201")]
    [InlineData("schemas/rules/boot/all/x.json", "7B2261223A225C7564383030227D", "BR9514")]
    [InlineData("schemas/models/motd.json", "", "BR9")]
    [InlineData("schemas/models/motd.json", "5B5D", "BR9508")]
    [InlineData("schemas/releases/1.50.0.toml", "FF", "BR0201")]
    [InlineData("templates/motd.scriban", "7B7BFF", "BR0201")]
    public void A_broken_file_of_a_catalog_is_a_finding_for_every_verb(string file, string content, string code)
    {
        Make();
        Run("cp", "-r", Repository.PathOf("schemas"), Repository.PathOf("templates"), _folder);
        File.WriteAllBytes(Path.Combine(_folder, file), Convert.FromHexString(content));
        File.WriteAllText(Path.Combine(_folder, "boot.toml"), "#:settingsc variant=aws-k8s-1.34 release=1.50.0\n[settings]\nmotd = 'x'\nkernel.lockdown = 'none'\nboot.init.a = ['b']\n");
        var found = false;

        // What reads the whole catalog comes last: by default only where no other verb says it.
        foreach (var command in (string[])["lint boot.toml --catalog .", "verify boot.toml --catalog .", "explain motd --catalog .", "schema --catalog . --variant aws-dev", "catalog check --catalog ."])
        {
            if (found && command.StartsWith("catalog", StringComparison.Ordinal) && !LongRun.IsOn)
            {
                continue;
            }

            var (_, output, error) = InProcess.Run(_folder, [], command.Split(' '));
            Assert.DoesNotContain("defect in settingsc", error, StringComparison.Ordinal);
            found |= (output + error).Contains($"[{code}", StringComparison.Ordinal);
        }

        Assert.True(found, $"{file}: no verb says {code}");
    }

    private void Make()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "folder"));
        File.WriteAllText(Path.Combine(_folder, "good.toml"), "#:settingsc variant=aws-k8s-1.34\n[settings]\nmotd = 'x'\n");
        Run("mkfifo", Path.Combine(_folder, "pipe"));
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}

using System.Diagnostics;
using Xunit;

namespace Settings.Compiler.Tests.CommandLine;

/// <summary>migration test --exec: programs that do what a migration does, something else, or nothing.</summary>
public sealed class MigrationProgramTests : IDisposable
{
    private const string Name = "v1.50.0/kubernetes-reserved-pid-settings";

    // Reads and writes datastores as real ones do, facts about the image included.
    private const string Start = """
        #!/bin/sh
        [ "$1 $3" = "--source-datastore --target-datastore" ] || exit 2
        cp -r "$2" "$4"
        mkdir -p "$4/live/os"
        printf '"some-variant"' > "$4/live/os/variant_id"

        """;

    private const string Forty = "It starts a program for forty stores, as another test does; SETTINGS_LONG=1 has it run.";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("settingsc-program-");

    [Fact]
    public void A_program_that_does_the_same_passes()
    {
        var (exit, output, error) = Run(Start + "[ \"$5\" = --forward ] || rm -f \"$4\"/live/settings/kubernetes/*-reserved/pid \"$4\"/pending/*/settings/kubernetes/*-reserved/pid\n", Name);
        Assert.Empty(error);
        Assert.Equal("v1.50.0/kubernetes-reserved-pid-settings: 40 stores migrated alike, 0 not\n", output);
        Assert.Equal(0, exit);
    }

    [Fact]
    public void A_program_that_does_something_else_fails()
    {
        Assert.SkipUnless(LongRun.IsOn, Forty);
        var (exit, output, _) = Run(Start, Name);
        Assert.Equal(1, exit);
        Assert.Contains("FAILED  generated store 1 of ", output, StringComparison.Ordinal);
        Assert.Contains("        backward: settings.kubernetes.kube-reserved.pid is ", output, StringComparison.Ordinal);
        Assert.Contains(", expected nothing\n", output, StringComparison.Ordinal);
        Assert.Contains("        the store: {\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_program_does_to_transactions_counts()
    {
        Assert.SkipUnless(LongRun.IsOn, Forty);
        var (exit, output, _) = Run(Start + "[ \"$5\" = --forward ] || rm -f \"$4\"/live/settings/kubernetes/*-reserved/pid\n", Name);
        Assert.Equal(1, exit);
        Assert.Contains("backward: in the transaction 'settingsc': settings.kubernetes.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_crashes_fails_with_what_it_says()
    {
        var (exit, output, _) = Run("#!/bin/sh\necho 'something is broken' >&2\nexit 3\n", Name);
        Assert.Equal(1, exit);
        Assert.Contains("forward: the program fails with exit code 3: something is broken\n", output, StringComparison.Ordinal);
        Assert.EndsWith("0 stores migrated alike, 40 not\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_writes_nothing_fails()
    {
        var (exit, output, _) = Run("#!/bin/sh\nexit 0\n", Name);
        Assert.Equal(1, exit);
        Assert.Contains("forward: the program writes no datastore that can be read: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_hangs_is_ended()
    {
        var watch = Stopwatch.StartNew();
        var (exit, output, _) = Run("#!/bin/sh\nsleep 100 &\nsleep 100\n", Name, "--time-limit", "1");
        Assert.Equal(1, exit);
        Assert.Contains("forward: the program does not end within 1 second\n", output, StringComparison.Ordinal);
        Assert.Contains("It is not run again.\n", output, StringComparison.Ordinal);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Where_both_fail_they_are_alike()
    {
        Assert.SkipUnless(LongRun.IsOn, Forty);
        // A list with something else in it, and what is neither a string nor a list.
        const string Of = "v1.40.0/kubelet-device-plugins-cdi-settings";
        var (_, output, _) = Run("#!/bin/sh\nexit 1\n", Of);
        Assert.Contains("forward: the program fails with exit code 1\n", output, StringComparison.Ordinal);
        (_, output, _) = Run(Start, Of);
        Assert.Contains("backward: the program does not fail, and should: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_compared_too_with_the_stores_of_its_tests()
    {
        var file = WriteMigration();
        var (exit, output, _) = Run(Start + "[ \"$5\" = --forward ] || rm -f \"$4\"/live/settings/motd\n", file);
        Assert.Equal("mine: 1 store migrated alike, 0 not\n", output);
        Assert.Equal(0, exit);
        (exit, output, _) = Run(Start, file);
        Assert.StartsWith("FAILED  the store of the test \"it goes\"\n        backward: settings.motd is \"a\", expected nothing\n", output, StringComparison.Ordinal);
        Assert.Equal(1, exit);
    }

    [Fact]
    public void Nothing_is_left_behind()
    {
        var before = Directory.GetDirectories(Path.GetTempPath(), "settingsc-??????").ToHashSet(StringComparer.Ordinal);
        Run(Start, WriteMigration());
        Assert.DoesNotContain(Directory.GetDirectories(Path.GetTempPath(), "settingsc-??????"), folder => !before.Contains(folder) && Directory.Exists(Path.Combine(folder, "source-0")));
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    // A migration with one test, and so with one store.
    private string WriteMigration()
    {
        var file = Path.Combine(_folder.FullName, "mine.migration");
        File.WriteAllText(file, "add settings.motd\n\ntest \"it goes\" {\n  given settings.motd = \"a\"\n  expect\n  expect back settings.motd gone\n}\n");
        return file;
    }

    private (int Exit, string Output, string Error) Run(string script, params string[] arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "It needs a shell.");
        var program = Path.Combine(_folder.FullName, "program");
        File.WriteAllText(program, script.ReplaceLineEndings("\n"));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return InProcess.Run(_folder.FullName, [], ["migration", "test", .. arguments, "--exec", "./program"]);
    }
}

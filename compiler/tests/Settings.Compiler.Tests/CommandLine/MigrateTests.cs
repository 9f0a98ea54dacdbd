using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Sources;
using Settings.Compiler.Tests.Datastore.Disk;
using Settings.Migrations.Planning;
using Xunit;

namespace Settings.Compiler.Tests.CommandLine;

/// <summary>migrate on a datastore on disk: there and back, what fails, and what a kill in the middle leaves.</summary>
public sealed class MigrateTests
{
    private const string Motd = "settings.motd";
    private const string Lockdown = "settings.kernel.lockdown";

    [Fact]
    public void A_datastore_goes_to_a_rebuilt_release_and_back()
    {
        const string Nvidia = "settings.kubelet-device-plugins.nvidia.";
        const string Options = "settings.kubernetes.cpu-manager-policy-options";
        string[] added =
        [
            "settings.kubernetes.ids-per-pod", "settings.kubernetes.image-maximum-gc-age", "settings.kubernetes.image-minimum-gc-age", "settings.kubernetes.max-parallel-image-pulls",
            Nvidia + "mps.rename-by-default", Nvidia + "mps.replicas",
        ];
        var older = TemporaryStore.Sample with { Metadata = FlatStore.Empty.Metadata };
        using var store = TemporaryStore.With("1.50.0", older);
        Assert.Equal(0, InProcess.Run(string.Empty, ["migrate", store.Root, "--to", "1.55.0", "--variant", "aws-k8s-1.34-nvidia"]).Exit);
        Assert.Equal("1.55.0", store.Current().Version);
        Assert.Contains("settings.motd = \"hello\"", store.Current().Lines, StringComparison.Ordinal);

        var newer = older with
        {
            Live = added.Aggregate(older.Live, (live, key) => live.Add(key, new DocumentInteger(4, default)))
                .Add(Nvidia + "device-sharing-strategy", new DocumentString("mps", default))
                .Add(Options, new DocumentArray([new DocumentString("strict-cpu-reservation", default), new DocumentString("full-pcpus-only", default)], default)),
        };
        using var back = TemporaryStore.With("1.55.0", newer);
        Assert.Equal(0, InProcess.Run(string.Empty, ["migrate", back.Root, "--to", "1.50.0", "--variant", "aws-k8s-1.34-nvidia"]).Exit);
        var (version, lines) = back.Current();
        Assert.Equal("1.50.0", version);
        Assert.All(added, key => Assert.DoesNotContain(key, lines, StringComparison.Ordinal));
        Assert.Contains(Nvidia + "device-sharing-strategy = \"none\"", lines, StringComparison.Ordinal);
        Assert.Contains(Options + " = [\"full-pcpus-only\"]", lines, StringComparison.Ordinal);
    }

    [Fact]
    public void A_datastore_goes_forward_and_back()
    {
        using var store = TemporaryStore.With("1.0.0", TemporaryStore.Sample);
        Assert.Equal(0, InProcess.Run(string.Empty, ["migrate", store.Root, "--to", "1.26.1", "--variant", "aws-k8s-1.31"]).Exit);
        var (version, lines) = store.Current();
        Assert.Equal("1.26.1", version);
        Assert.Contains("os.version_id = \"1.26.1\"", lines, StringComparison.Ordinal);
        Assert.Contains("settings.motd = \"hello\"", lines, StringComparison.Ordinal);

        // It knows its variant now.
        var (exit, output, _) = InProcess.Run(string.Empty, ["migrate", store.Root, "--to", "1.0.0", "--format", "json"]);
        Assert.Equal(0, exit);
        Assert.Contains("\"direction\": \"backward\"", output, StringComparison.Ordinal);
        Assert.Equal("1.0.0", store.Current().Version);
        Assert.DoesNotContain("vm.max_map_count", store.Current().Lines, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_shows_the_plan_and_the_changes_and_writes_nothing()
    {
        using var store = TemporaryStore.With("1.26.1", TemporaryStore.Sample);
        var before = store.Current();
        var (exit, output, _) = InProcess.Run(string.Empty, ["migrate", store.Root, "--to", "1.0.0", "--variant", "aws-k8s-1.31", "--dry-run"]);
        Assert.Equal(0, exit);
        Assert.Contains("\n  v1.25.0/kubernetes-service-config\n", output, StringComparison.Ordinal);
        Assert.Contains("\n- settings.kernel.sysctl.\"vm.max_map_count\" = \"262144\"\n", output, StringComparison.Ordinal);
        Assert.Equal(before, store.Current());
        Assert.Equal(5, Directory.EnumerateFileSystemEntries(store.Root).Count());
    }

    [Fact]
    public void A_lost_step_can_be_looked_at_but_not_taken()
    {
        using var store = TemporaryStore.With("1.47.0", TemporaryStore.Sample);
        var before = store.Current();
        Assert.Equal(2, InProcess.Run(string.Empty, ["migrate", store.Root, "--to", "1.50.0", "--variant", "aws-k8s-1.34"]).Exit);
        var (exit, output, error) = InProcess.Run(string.Empty, ["migrate", store.Root, "--to", "1.50.0", "--across-gap", "1.47.0..1.48.0", "--variant", "aws-k8s-1.34"]);
        Assert.Equal((0, "This is a preview: no node takes the step from 1.47.0 to 1.48.0 with the list of 1.50.0, and nothing was written.\n"), (exit, error));
        Assert.Contains("kept: ", output, StringComparison.Ordinal);
        Assert.Equal(0, InProcess.Run(string.Empty, ["migrate", store.Root, "--across-gap", "1.47.0..1.48.0", "--variant", "aws-k8s-1.34"]).Exit);
        Assert.Equal(before, store.Current());
    }

    [Theory]
    [InlineData("1.46.0..1.47.0", "settingsc: no list of migrations has lost a step from 1.46.0 to 1.47.0; lost are 1.47.0..1.48.0. The datastore is unchanged.\n")]
    [InlineData("1.47.0", "settingsc: \"1.47.0\" is not a valid gap; write the releases before and after it, such as 1.47.0..1.48.0.\n")]
    public void A_step_that_is_not_lost_is_named(string gap, string expected)
    {
        using var store = TemporaryStore.With("1.47.0", TemporaryStore.Sample);
        var (exit, _, error) = InProcess.Run(string.Empty, ["migrate", store.Root, "--to", "1.50.0", "--across-gap", gap, "--variant", "aws-k8s-1.34"]);
        Assert.Equal((2, expected), (exit, error));
    }

    [Fact]
    public void The_difference_of_releases_begins_with_what_stops_the_update()
    {
        var (_, output, _) = InProcess.Run(string.Empty, ["diff", "--release", "1.26.1", "--to-release", "1.50.0"]);
        Assert.StartsWith("1.26.1 -> 1.50.0\n\nno upgrade path: the published list has no step from 1.47.0 to 1.48.0.\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aws-k8s-1.34", ".dkr.ecr.us-east-1.")]
    [InlineData("aws-k8s-1.34-fips", "ecr-fips")]
    [InlineData("aws-ecs-2-fips", "ecr-fips")]
    public void Migrate_and_compile_see_the_same_image(string variant, string registry)
    {
        // Nodes with FIPS pull from other registries: what is weak is refilled with their names.
        using var store = TemporaryStore.With("1.48.0", FlatStore.Empty with
        {
            Live = FlatStore.Empty.Live
                .Add("settings.aws.region", new DocumentString("us-east-1", default))
                .Add("settings.host-containers.admin.source", new DocumentString("old", default)),
            Metadata = FlatStore.Empty.Metadata
                .Add(new("settings.host-containers.admin.source", "strength"), new DocumentString("weak", default)),
        });
        string[] target = ["--variant", variant, "--format", "json"];
        var migrated = InProcess.Run(string.Empty, ["migrate", store.Root, "--to", "1.50.0", "--dry-run", .. target]);
        var compiled = InProcess.Run(string.Empty, ["compile", "--datastore", store.Root, "--release", "1.50.0", .. target]);
        Assert.Equal((0, 0), (migrated.Exit, compiled.Exit));
        Assert.Equal(Member(migrated.Output, "migrations"), Member(compiled.Output, "migrations"));
        Assert.Contains(registry, Member(migrated.Output, "changes"), StringComparison.Ordinal);
        Assert.Equal(Member(migrated.Output, "changes"), Member(compiled.Output, "changes"));

        static string Member(string json, string name)
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.GetProperty(name).GetRawText();
        }
    }

    [Fact]
    public void A_dry_run_tells_what_survives_and_what_the_image_refills()
    {
        var content = FlatStore.Empty with
        {
            Live = FlatStore.Empty.Live
                .Add(Motd, new DocumentString("hello", default))
                .Add("settings.aws.region", new DocumentString("us-west-2", default))
                .Add("settings.host-containers.admin.source", new DocumentString("old", default))
                .Add("services.gone.restart-commands", new DocumentArray([], default))
                .Add("services.motd.restart-commands", new DocumentArray([], default)),
            Metadata = FlatStore.Empty.Metadata
                .Add(new("settings.host-containers.admin.source", "strength"), new DocumentString("weak", default)),
        };
        using var store = TemporaryStore.With("1.48.0", content);
        var before = store.Current();
        var (exit, output, error) = InProcess.Run(string.Empty, ["migrate", store.Root, "--to", "1.50.0", "--variant", "aws-k8s-1.34", "--dry-run"]);
        Assert.True(exit == 0, error);
        Assert.Contains("\nkept: 2\n", output, StringComparison.Ordinal);
        Assert.Contains("\ndropped, and refilled by the image: ", output, StringComparison.Ordinal);
        Assert.Contains("\n~ settings.host-containers.admin.source = \"old\" -> ", output, StringComparison.Ordinal);
        Assert.Contains("\n- services.gone.restart-commands = []\n", output, StringComparison.Ordinal);
        Assert.Equal(before, store.Current());

        var (_, json, _) = InProcess.Run(string.Empty, ["migrate", store.Root, "--to", "1.50.0", "--variant", "aws-k8s-1.34", "--dry-run", "--format", "json"]);
        using var document = JsonDocument.Parse(json);
        Assert.Contains("refilled", document.RootElement.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("outcome").GetString()));
        Assert.Equal("settings.aws.region", document.RootElement.GetProperty("kept")[0].GetProperty("key").GetString());

        // Without a migration the links lead to a new folder, in which neither is.
        Assert.Equal(0, InProcess.Run(string.Empty, ["migrate", store.Root, "--to", "1.49.0", "--variant", "aws-k8s-1.34"]).Exit);
        Assert.DoesNotContain("host-containers", store.Current().Lines, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateDirectories(store.Root, "v1.49.0_*"));
    }

    [Theory]
    [InlineData("1.50.0", "until the update repository offers 1.51.0")]
    [InlineData("9.9.9", "towards 9.9.9")]
    [InlineData("nonsense", "is not a valid release")]
    public void Without_a_way_nothing_changes(string to, string reason)
    {
        using var store = TemporaryStore.With("1.26.1", TemporaryStore.Sample);
        var before = store.Current();
        var (exit, _, error) = InProcess.Run(string.Empty, ["migrate", store.Root, "--to", to, "--variant", "aws-k8s-1.31"]);
        Assert.Equal(2, exit);
        Assert.Contains(reason, error, StringComparison.Ordinal);
        Assert.Equal(before, store.Current());
    }

    [Fact]
    public void A_migration_that_fails_is_named_with_its_key_and_the_store_stays()
    {
        // A list with a number in it, which no migration of lists accepts.
        var content = TemporaryStore.Sample with
        {
            Metadata = TemporaryStore.Sample.Metadata.Add(new("settings.network", "affected-services"), new DocumentArray([new DocumentInteger(1, default)], default)),
        };
        using var store = TemporaryStore.With("1.0.0", content);
        var before = store.Current();
        var (exit, _, error) = InProcess.Run(string.Empty, ["migrate", store.Root, "--to", "1.26.1", "--variant", "aws-k8s-1.31"]);
        Assert.Equal(2, exit);
        Assert.Contains("settings.network@affected-services", error, StringComparison.Ordinal);
        Assert.Equal(before, store.Current());
    }

    [Fact]
    public void No_secret_is_shown()
    {
        var key = "settings.container-registry.credentials";
        var secret = new DocumentTable(default);
        secret.Set("password", default, new DocumentString("hunter2", default));
        using var store = TemporaryStore.With("1.26.1", FlatStore.Empty with { Live = FlatStore.Empty.Live.Add(key, new DocumentArray([secret], default)) });
        var (_, output, _) = InProcess.Run(string.Empty, ["migrate", store.Root, "--to", "1.0.0", "--variant", "aws-k8s-1.31", "--dry-run"]);
        Assert.Contains("- settings.container-registry.credentials = \"********\"", output, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Compiling_against_a_datastore_keeps_what_is_set_and_migrates_it_first()
    {
        using var store = TemporaryStore.With("1.20.0", TemporaryStore.Sample);
        var before = store.Current();
        var (exit, output, error) = InProcess.Run(string.Empty, ["compile", "--datastore", store.Root, "--variant", "aws-k8s-1.31", "--release", "1.26.1", "--format", "json"]);
        Assert.True(exit == 0, error);
        using var json = JsonDocument.Parse(output);
        Assert.Equal("1.20.0", json.RootElement.GetProperty("from").GetString());
        Assert.Equal(PlanOf("1.20.0", "1.26.1"), json.RootElement.GetProperty("migrations").EnumerateArray().Select(migration => migration.GetString()));
        var defaults = json.RootElement.GetProperty("transactions")[0].GetProperty("set");
        Assert.False(defaults.TryGetProperty("settings.motd", out _));
        Assert.True(defaults.TryGetProperty("settings.ntp.time-servers", out _));

        // User data comes over it as at the first boot.
        var (_, changed, _) = InProcess.Run("[settings]\nmotd = 'other'\n", ["compile", "-", "--datastore", $"{store.Root}/current", "--variant", "aws-k8s-1.31", "--release", "1.26.1"]);
        Assert.Contains("\n  settings.motd = \"other\"\n", changed, StringComparison.Ordinal);
        Assert.Equal(before, store.Current());
        Assert.Equal(2, InProcess.Run(string.Empty, ["compile", "--variant", "aws-k8s-1.31"]).Exit);
    }

    [Fact]
    public void Compile_against_a_datastore_tells_what_becomes_of_every_key()
    {
        var content = FlatStore.Empty with
        {
            Live = TemporaryStore.Sample.Live
                .Add("settings.host-containers.admin.source", new DocumentString("registry.example.com/admin:old", default))
                .Add("services.mine.restart-commands", new DocumentArray([], default)),
            Metadata = TemporaryStore.Sample.Metadata.Add(new("settings.host-containers.admin.source", "strength"), new DocumentString("weak", default)),
        };
        using var store = TemporaryStore.With("1.48.0", content);
        var (exit, output, error) = InProcess.Run(string.Empty, ["compile", "--datastore", store.Root, "--variant", "aws-k8s-1.34", "--release", "1.50.0", "--format", "json"]);
        Assert.True(exit == 0, error);
        using var json = JsonDocument.Parse(output);
        var fates = json.RootElement.GetProperty("changes").EnumerateArray().Where(change => change.GetProperty("metadata").ValueKind == JsonValueKind.Null)
            .ToDictionary(change => change.GetProperty("key").GetString() ?? string.Empty, change => change.GetProperty("outcome").GetString(), StringComparer.Ordinal);
        Assert.Contains("settings.motd", json.RootElement.GetProperty("kept").EnumerateArray().Select(kept => kept.GetProperty("key").GetString()));
        Assert.Equal("refilled", fates["services.motd.restart-commands"]);
        Assert.Equal("refilled", fates["settings.host-containers.admin.source"]);
        Assert.Equal("lost", fates["services.mine.restart-commands"]);

        var (_, text, _) = InProcess.Run(string.Empty, ["compile", "--datastore", store.Root, "--variant", "aws-k8s-1.34", "--release", "1.50.0"]);
        var plan = PlanOf("1.48.0", "1.50.0");
        Assert.NotEmpty(plan);
        Assert.Contains($"\ndatastore of 1.48.0, {plan.Length} migration{(plan.Length == 1 ? string.Empty : "s")}\n{string.Concat(plan.Select(migration => $"  {migration}\n"))}", text, StringComparison.Ordinal);
    }

    // What the lists of releases say now.
    private static ImmutableArray<string> PlanOf(string from, string to) => new MigrationPlanner(ReleaseHistory.Read(new EmbeddedCatalogSource())).Plan(from, to).Migrations;

    // The program is killed at random moments, most of them while it writes; in CI, which has just built it, the native one, a
    // few hundred times, since it starts so much faster.
    [Fact]
    public void A_kill_at_any_moment_leaves_the_old_store_or_the_new_one()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no kill -9.");
        var values = FlatStore.Empty.Live
            .AddRange(Enumerable.Range(0, 100).Select(i => KeyValuePair.Create<string, DocumentValue>($"settings.kernel.sysctl.key{i}", new DocumentString($"{i}", default))))
            .Add(Motd, new DocumentString("hello", default)).Add(Lockdown, new DocumentString("none", default));
        var content = FlatStore.Empty with { Live = values };
        var native = Repository.PathOf("out/native/settingsc");
        var isNative = Environment.GetEnvironmentVariable("CI") == "true" && File.Exists(native);
        string[] program = isNative ? [native] : ["dotnet", Path.Combine(AppContext.BaseDirectory, "settingsc.dll")];
        string whole, after;
        var took = TimeSpan.Zero;
        using (var store = TemporaryStore.With("1.20.0", content))
        {
            whole = store.Current().Lines;
            var clock = Stopwatch.StartNew();
            using var process = Start(program, store.Root);
            process.WaitForExit();
            took = clock.Elapsed;
            Assert.Equal(0, process.ExitCode);
            after = store.Current().Lines;
        }

        Assert.NotEqual(whole, after);
        var random = new Random(1);
        var (old, now) = (0, 0);
        for (var i = 0; i < (isNative ? 300 : LongRun.Times(usually: 6, all: 12)); i++)
        {
            using var store = TemporaryStore.With("1.20.0", content);
            using var process = Start(program, store.Root);
            if (i % 3 > 0)
            {
                // The moment from which something can be lost.
                SpinWait.SpinUntil(() => process.HasExited || Directory.EnumerateDirectories(store.Root, "v1.26.1_*").Any());
            }

            Thread.Sleep(took * (random.NextDouble() * 1.5));
            process.Kill();
            process.WaitForExit();
            var (version, lines) = store.Current();
            Assert.Equal(version == "1.26.1" ? after : whole, lines);
            _ = version == "1.26.1" ? now++ : old++;

            if (i % 10 == 0)
            {
                // What the kill left is not in the way.
                Assert.Equal(0, InProcess.Run(string.Empty, ["migrate", store.Root, "--to", "1.26.1", "--variant", "aws-k8s-1.31"]).Exit);
                Assert.Equal(after, store.Current().Lines);
            }
        }

        Assert.True(old > 0 && now > 0, $"{old} kills left the old store and {now} the new one");
    }

    private static Process Start(string[] program, string root)
    {
        var start = new ProcessStartInfo(program[0], [.. program[1..], "migrate", root, "--to", "1.26.1", "--variant", "aws-k8s-1.31"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start) ?? throw new InvalidOperationException("The program cannot be started.");
    }
}

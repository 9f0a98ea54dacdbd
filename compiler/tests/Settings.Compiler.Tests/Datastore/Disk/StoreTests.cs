using System.Diagnostics;
using CsCheck;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Datastore.Disk;
using Xunit;

namespace Settings.Compiler.Tests.Datastore.Disk;

/// <summary>Datastores on disk: what is written is read, what is broken is named, and whatever fails nothing is lost.</summary>
public sealed class StoreTests
{
    private static readonly Func<Exception>[] Faults =
    [
        () => new IOException("No space left on device"), () => new UnauthorizedAccessException("Access is denied"), () => new FileNotFoundException("gone"),
    ];

    // Enough for several threads.
    private static FlatStore Large { get; } = TemporaryStore.Sample with
    {
        Live = TemporaryStore.Sample.Live.AddRange(Enumerable.Range(0, 3000).Select(i => KeyValuePair.Create<string, DocumentValue>(
            i % 2 == 0 ? $"settings.kernel.sysctl.key{i}" : $"settings.kubernetes.node-labels.\"a.b/{i}\"", new DocumentInteger(i, default)))),
    };

    [Fact]
    public void Keys_lie_where_a_node_puts_them()
    {
        using var store = TemporaryStore.With("1.26.1", TemporaryStore.Sample);
        var folder = $"{store.Root}/v1.26.1_abcdefghijklmnop";
        Assert.Equal("\"262144\"", File.ReadAllText($"{folder}/live/settings/kernel/sysctl/vm%2Emax_map_count"));
        Assert.Equal("[\"motd\"]", File.ReadAllText($"{folder}/live/settings/motd.affected-services"));
        Assert.Equal("[\"kubernetes\"]", File.ReadAllText($"{folder}/live/settings/kubernetes.affected-services"));
        Assert.Equal("\"later\"", File.ReadAllText($"{folder}/pending/my%20tx/settings/motd"));
        Assert.Equal(("v1", "v1.26", "v1.26.1", "v1.26.1_abcdefghijklmnop"), (Link("current"), Link("v1"), Link("v1.26"), Link("v1.26.1")));

        string? Link(string name) => new FileInfo($"{store.Root}/{name}").LinkTarget;
    }

    [Fact]
    public void What_is_written_is_read_again() =>
        Gen.Select(Gen.String[Gen.Char["abz09_-/."], 1, 12].Array[1, 4], Gen.Int, (segments, number) => (segments, number)).Array[0, 8].Sample(
            pairs =>
            {
                var values = new Dictionary<DatastoreKey, DocumentValue>();
                foreach (var (segments, number) in pairs)
                {
                    // A key is a value or a table, not both.
                    var key = new DatastoreKey(["settings", .. segments]);
                    if (DatastoreKeyRules.Check(key) is null && !values.Keys.Any(other => other.StartsWith(key) || key.StartsWith(other)))
                    {
                        values[key] = new DocumentInteger(number, default);
                    }
                }

                var content = FlatStore.Empty with { Live = FlatStore.Empty.Live.AddRange(values.Select(pair => KeyValuePair.Create(pair.Key.ToString(), pair.Value))) };
                using var store = TemporaryStore.With("1.0.0", content);
                Assert.Equal(TemporaryStore.Lines(content), store.Current().Lines);
            },
            iter: 50);

    [Theory]
    [InlineData("settings/a", "[1, 2e3]", "[1,2000.0]")]
    [InlineData("settings/a", " {\"b\":1, \"a\":2}\n", "{\"a\":2,\"b\":1}")]
    [InlineData("settings/a", "12345678901234567890123", "1.2345678901234568e22")]
    [InlineData("settings/a", "18446744073709551615", "18446744073709551615")]
    [InlineData("settings/a", "null", "null")]
    public void Values_are_written_in_one_form(string file, string json, string expected)
    {
        using var store = TemporaryStore.With("1.0.0", FlatStore.Empty);
        Put(store, file, json);
        new StoreUpdate(new PhysicalStoreFiles(), store.Root).Run("1.0.1", "0123456789abcdef", content => content);
        Assert.Equal(expected, File.ReadAllText($"{store.Root}/v1.0.1_0123456789abcdef/live/{file}"));
    }

    [Theory]
    [InlineData("settings/a", "")]
    [InlineData("settings/a", "no json")]
    [InlineData("settings/a.meta", "{")]
    [InlineData("settings/a", "1 2")]
    public void A_file_without_JSON_fails_and_is_named(string file, string text)
    {
        using var store = TemporaryStore.With("1.0.0", TemporaryStore.Sample);
        Put(store, file, text);
        var failure = Assert.Throws<StoreException>(() => new StoreUpdate(new PhysicalStoreFiles(), store.Root).Run("1.0.1", "0123456789abcdef", content => content));
        Assert.EndsWith(file, failure.Path, StringComparison.Ordinal);
        Assert.False(Directory.Exists($"{store.Root}/v1.0.1_0123456789abcdef"));
    }

    [Theory]
    [InlineData("live/settings/bad name")]
    [InlineData("live/settings/a.b.c")]
    [InlineData("live/settings/a%62")]
    [InlineData("live/settings/a%FF")]
    [InlineData("live/settings/motd.odd%20meta")]
    [InlineData("live/settings/motd.")]
    [InlineData("pending/stray")]
    public void What_is_no_key_is_not_read_and_is_told(string file)
    {
        using var store = TemporaryStore.With("1.0.0", TemporaryStore.Sample);
        Put(store, "../" + file, "1");
        Assert.Equal(["/" + file], new StoreUpdate(new PhysicalStoreFiles(), store.Root).Run("1.0.1", "0123456789abcdef", content => content).Select(path => "/" + path));
    }

    [Fact]
    public void Links_inside_of_a_store_are_not_followed()
    {
        using var outside = TemporaryStore.With("9.9.9", TemporaryStore.Sample);
        using var store = TemporaryStore.With("1.0.0", TemporaryStore.Sample);
        var live = $"{store.Root}/v1.0.0_abcdefghijklmnop/live";
        Directory.CreateSymbolicLink($"{live}/settings/elsewhere", $"{outside.Root}/v9.9.9_abcdefghijklmnop/live/settings");
        File.CreateSymbolicLink($"{live}/settings/file", $"{outside.Root}/v9.9.9_abcdefghijklmnop/live/settings/motd");
        var skipped = new StoreUpdate(new PhysicalStoreFiles(), store.Root).Run("1.0.1", "0123456789abcdef", content => content);
        Assert.Equal(["live/settings/elsewhere", "live/settings/file"], skipped);
        Assert.Equal(TemporaryStore.Lines(TemporaryStore.Sample), store.Current().Lines);
    }

    [Fact]
    public void A_version_that_points_to_itself_is_named()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems say it in other words.");
        using var store = TemporaryStore.With("1.0.0", TemporaryStore.Sample);
        File.Delete($"{store.Root}/v1.0.0");
        File.CreateSymbolicLink($"{store.Root}/v1.0.0", "v1.0.0");
        var failure = Assert.Throws<StoreException>(() => new StoreUpdate(new PhysicalStoreFiles(), store.Root).Run("1.0.1", "0123456789abcdef", content => content));
        Assert.Contains("/v1.0.0/live\" cannot be read: too many links", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pipe_inside_of_a_store_is_not_read()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells the kinds of files.");
        using var store = TemporaryStore.With("1.0.0", TemporaryStore.Sample);
        using (var make = Process.Start("mkfifo", $"{store.Root}/v1.0.0_abcdefghijklmnop/live/settings/pipe"))
        {
            make.WaitForExit();
        }

        Assert.Equal(["live/settings/pipe"], new StoreUpdate(new PhysicalStoreFiles(), store.Root).Run("1.0.1", "0123456789abcdef", content => content));
    }

    [Fact]
    public void Several_threads_read_and_write_what_one_does()
    {
        using var store = TemporaryStore.With("1.0.0", Large);
        var files = new PhysicalStoreFiles(concurrency: 4);
        Assert.Empty(new StoreUpdate(files, store.Root).Run("1.0.1", "0123456789abcdef", content => content));
        Assert.Equal(("1.0.1", TemporaryStore.Lines(Large)), store.Current());
    }

    [Fact]
    public void Of_several_threads_the_first_failure_is_told_and_nothing_is_left()
    {
        using var store = TemporaryStore.With("1.0.0", Large);
        var update = new StoreUpdate(new PhysicalStoreFiles(concurrency: 4), store.Root);

        // A key that is a value and a table as well.
        var clash = Large with { Live = Large.Live.Add("settings.kernel", new DocumentBoolean(true, default)) };
        var failure = Assert.Throws<StoreException>(() => update.Run("1.0.1", "0123456789abcdef", _ => clash));
        Assert.Contains("settings/kernel", failure.Path, StringComparison.Ordinal);

        Put(store, "settings/kernel/sysctl/key7", "no JSON");
        failure = Assert.Throws<StoreException>(() => update.Run("1.0.1", "0123456789abcdef", content => content));
        Assert.EndsWith("/settings/kernel/sysctl/key7", failure.Path, StringComparison.Ordinal);
        Assert.Equal("v1.0.0_abcdefghijklmnop", Assert.Single(Directory.EnumerateDirectories(store.Root, "v*_*").Select(Path.GetFileName)));
    }

    [Theory]
    [InlineData("current", "../elsewhere")]
    [InlineData("current", "..")]
    [InlineData("v1", "/etc")]
    [InlineData("v1.0", "v1.0.0/live")]
    public void A_link_that_leads_away_is_refused(string link, string target)
    {
        using var store = TemporaryStore.With("1.0.0", TemporaryStore.Sample);
        File.Delete($"{store.Root}/{link}");
        File.CreateSymbolicLink($"{store.Root}/{link}", target);
        Assert.Throws<StoreException>(() => new StoreUpdate(new PhysicalStoreFiles(), store.Root).Run("1.0.1", "0123456789abcdef", content => content));
    }

    [Fact]
    public void Deep_folders_are_read_without_recursion()
    {
        using var store = TemporaryStore.With("1.0.0", TemporaryStore.Sample);
        var path = $"{store.Root}/v1.0.0_abcdefghijklmnop/live/" + string.Join('/', Enumerable.Repeat("d", 1500));
        Directory.CreateDirectory(path);
        File.WriteAllText(path + "/x", "1");
        Assert.Single(new StoreUpdate(new PhysicalStoreFiles(), store.Root).Run("1.0.1", "0123456789abcdef", content => content));
    }

    [Theory]
    [InlineData("1.26.0", "1.26.1")]
    [InlineData("1.25.0", "1.26.1")]
    [InlineData("0.9.0", "1.0.0")]
    [InlineData("1.26.1", "1.25.0")]
    public void Whatever_call_fails_the_old_store_is_whole_or_the_new_one_is(string from, string to)
    {
        var changed = TemporaryStore.Sample with { Live = TemporaryStore.Sample.Live.Remove("settings.motd") };
        var (old, now) = ((from, TemporaryStore.Lines(TemporaryStore.Sample)), (to, TemporaryStore.Lines(changed)));
        var calls = Run(-1, Faults[0], stays: false).Calls;
        Assert.True(calls > 20);
        foreach (var i in LongRun.Some(Enumerable.Range(0, calls), oneOf: 13))
        {
            foreach (var fault in Faults)
            {
                Run(i, fault, stays: false);
            }

            Run(i, Faults[0], stays: true);
        }

        FaultyStoreFiles Run(int faultAt, Func<Exception> fault, bool stays)
        {
            using var store = TemporaryStore.With(from, TemporaryStore.Sample);
            var files = new FaultyStoreFiles(faultAt, fault, stays);
            var failed = false;
            try
            {
                new StoreUpdate(files, store.Root).Run(to, "0123456789abcdef", _ => changed);
            }
            catch (StoreException)
            {
                failed = true;
            }

            Assert.Equal(failed ? old : now, store.Current());
            if (failed)
            {
                Assert.False(Directory.Exists($"{store.Root}/v{to}_0123456789abcdef"), "something is left of the new store");

                // Nothing prevents another attempt.
                new StoreUpdate(new PhysicalStoreFiles(), store.Root).Run(to, "fedcba9876543210", _ => changed);
                Assert.Equal(now, store.Current());
            }

            return files;
        }
    }

    [Theory]
    [InlineData("1.26.0", "1.26.1")]
    [InlineData("1.25.0", "1.26.1")]
    [InlineData("0.9.0", "1.0.0")]
    [InlineData("1.26.1", "1.25.0")]
    public void A_datastore_that_has_been_in_use_is_kept_wherever_its_update_was_killed(string from, string to)
    {
        var (wasInUse, wasNot) = (0, 0);
        for (var i = 0; i == wasInUse + wasNot; i++)
        {
            using var store = TemporaryStore.With(from, TemporaryStore.Sample);
            try
            {
                new StoreUpdate(new FaultyStoreFiles(i, () => new OperationCanceledException(), stays: true), store.Root).Run(to, "0123456789abcdef", content => content);
                continue;
            }
            catch (OperationCanceledException)
            {
                var isInUse = store.Current().Version == to;
                (wasInUse, wasNot) = isInUse ? (wasInUse + 1, wasNot) : (wasInUse, wasNot + 1);

                // Another program goes back, as a node does whose new image does not boot.
                new StoreHome(new PhysicalStoreFiles(), store.Root).Flip(from, $"v{from}_abcdefghijklmnop", "temporary");
                RemoveLeftovers(store);
                Assert.Equal((from, TemporaryStore.Lines(TemporaryStore.Sample)), store.Current());
                Assert.Equal(isInUse, Directory.Exists($"{store.Root}/v{to}_0123456789abcdef"));
                Assert.Empty(Directory.EnumerateFileSystemEntries(store.Root, ".settingsc-*"));
            }
        }

        Assert.True(wasInUse > 0 && wasNot > 20, $"{wasInUse} and {wasNot}");
    }

    [Fact]
    public void Without_a_change_only_the_links_are_flipped()
    {
        using var store = TemporaryStore.With("1.26.0", TemporaryStore.Sample);
        new StoreUpdate(new PhysicalStoreFiles(), store.Root).Write("1.26.1", "0123456789abcdef", content: null);
        Assert.Equal("v1.26.0_abcdefghijklmnop", new FileInfo($"{store.Root}/v1.26.1").LinkTarget);
        Assert.Equal(("1.26.1", TemporaryStore.Lines(TemporaryStore.Sample)), store.Current());
    }

    // A process that another test starts holds the folder, too, from its fork until its exec.
    private static void RemoveLeftovers(TemporaryStore store)
    {
        for (var attempt = 0; attempt < 200; attempt++)
        {
            new StoreUpdate(new PhysicalStoreFiles(), store.Root).RemoveLeftovers();
            if (!Directory.EnumerateFileSystemEntries(store.Root, ".settingsc-*").Any())
            {
                return;
            }

            Thread.Sleep(10);
        }
    }

    private static void Put(TemporaryStore store, string file, string text)
    {
        var path = $"{store.Root}/v1.0.0_abcdefghijklmnop/live/{file}";
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? path);
        File.WriteAllText(path, text);
    }
}

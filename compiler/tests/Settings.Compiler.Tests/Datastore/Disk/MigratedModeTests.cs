using Settings.Compiler.Datastore.Disk;
using Xunit;

namespace Settings.Compiler.Tests.Datastore.Disk;

/// <summary>A datastore that nobody else can read stays one.</summary>
public sealed class MigratedModeTests
{
    private const UnixFileMode OfFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OfFolder = OfFile | UnixFileMode.UserExecute;

    [Fact]
    public void The_new_datastore_has_the_modes_of_the_old_one()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var store = TemporaryStore.With("1.20.0", TemporaryStore.Sample);
        foreach (var path in Directory.EnumerateFileSystemEntries(store.Root, "v1.20.0_*", SearchOption.AllDirectories).Concat(Directory.EnumerateFileSystemEntries(Directory.EnumerateDirectories(store.Root, "v1.20.0_*").Single(), "*", SearchOption.AllDirectories)))
        {
            File.SetUnixFileMode(path, Directory.Exists(path) ? OfFolder : OfFile);
        }

        new StoreUpdate(new PhysicalStoreFiles(), store.Root).Run("1.26.1", "ABCDEFGHIJKLMNOP", content => content with
        {
            Live = content.Live.SetItem("settings.new.table.key", content.Live["settings.motd"]),
        });
        var made = Directory.EnumerateDirectories(store.Root, "v1.26.1_*").Single();
        Assert.Equal(OfFolder, File.GetUnixFileMode(made));
        Assert.All(
            Directory.EnumerateFileSystemEntries(made, "*", SearchOption.AllDirectories),
            path => Assert.Equal(Directory.Exists(path) ? OfFolder : OfFile, OperatingSystem.IsWindows() ? OfFile : File.GetUnixFileMode(path)));
    }
}

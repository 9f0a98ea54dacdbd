using System.Runtime.Versioning;
using Settings.Compiler.FileSystem;

namespace Settings.Compiler.Datastore.Disk;

/// <summary>
/// Takes a node's datastore to another version: the current one is read, changed in memory and written once, beside the
/// old one; then the links are flipped. Whatever fails, the old datastore stays current and whole, and nothing is left of
/// the new one. Upstream: core-kit sources/api/migration/migrator/src/main.rs (run), which writes a copy for each migration.
/// </summary>
/// <param name="files">The file system.</param>
/// <param name="root">The folder of the datastores.</param>
[UnsupportedOSPlatform("browser")]
public sealed class StoreUpdate(IStoreFiles files, string root)
{
    /// <summary>Reads the current datastore, changes it, and writes it for a version.</summary>
    /// <param name="version">The version to reach.</param>
    /// <param name="id">Sixteen letters and digits that are not in use here.</param>
    /// <param name="change">What changes.</param>
    /// <returns>The files of the old datastore that are not keys, and are not in the new one.</returns>
    /// <exception cref="StoreException">The datastore cannot be read or written; the old one is still current.</exception>
    public IReadOnlyList<string> Run(string version, string id, Func<FlatStore, FlatStore> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var home = new StoreHome(files, root);
        var reading = new StoreReader(files).Read(home.PathOf(home.CurrentFolder()));
        Write(version, id, change(reading.Content));
        return reading.Skipped;
    }

    /// <summary>Writes the datastore of a version beside the current one, and makes it the current one.</summary>
    /// <param name="version">The version to reach.</param>
    /// <param name="id">Sixteen letters and digits that are not in use here.</param>
    /// <param name="content">What it contains; null for what the current one contains, so the links alone are flipped.</param>
    /// <exception cref="StoreException">It cannot be written; the old one is still current.</exception>
    public void Write(string version, string id, FlatStore? content)
    {
        var home = new StoreHome(files, root);
        var leftovers = new StoreLeftovers(files, root);
        using var held = Hold(() => leftovers.Remove(home.CurrentFolder()));
        var temporary = Leftovers.NameOf(id + id);
        if (content is null)
        {
            home.Flip(version, home.CurrentFolder(), temporary);
            return;
        }

        var folder = $"v{version}_{id}";
        var path = home.PathOf(folder);
        if (files.FolderExists(path))
        {
            throw new StoreException(path, "already exists.");
        }

        try
        {
            Announce(leftovers, folder, id);
            new StoreWriter(files, home.PathOf(home.CurrentFolder())).Write(path, content);
            home.Flip(version, folder, temporary, Leftovers.NameOf(id));
        }
        catch (StoreException)
        {
            var isCurrent = IsCurrent(home, folder, version);
            if (isCurrent || IsRemoved(path))
            {
                leftovers.Forget(id);
            }

            if (!isCurrent)
            {
                throw;
            }
        }
    }

    /// <summary>Removes what updates that were killed have left, when there is nothing to update.</summary>
    /// <exception cref="StoreException">The current datastore cannot be found.</exception>
    public void RemoveLeftovers() => Hold(() => new StoreLeftovers(files, root).Remove(new StoreHome(files, root).CurrentFolder())).Dispose();

    private IDisposable Hold(Action clear)
    {
        try
        {
            return files.Hold(root, clear);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw StoreException.Unwritable(root, error);
        }
    }

    private void Announce(StoreLeftovers leftovers, string folder, string id)
    {
        try
        {
            leftovers.Announce(folder, id);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw StoreException.Unwritable(root, error);
        }
    }

    // A network's file system may do what it reports to have failed.
    private static bool IsCurrent(StoreHome home, string folder, string version)
    {
        try
        {
            return home.CurrentVersion() == version && home.CurrentFolder() == folder;
        }
        catch (StoreException)
        {
            return false;
        }
    }

    // What cannot be removed stays announced beside the datastore that is current.
    private bool IsRemoved(string path)
    {
        try
        {
            files.Remove(path);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}

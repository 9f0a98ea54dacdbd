using System.Runtime.Versioning;
using Settings.Compiler.FileSystem;

namespace Settings.Compiler.Datastore.Disk;

/// <summary>
/// What an update that was killed leaves beside the datastores. A new datastore is announced by a link whose name contains the same
/// sixteen letters and digits as its folder. In the end this link takes the place of the one that makes the datastore the current one
/// (see <see cref="StoreHome.Flip"/>). So a folder that is still announced is the program's own, and has never been in use.
/// </summary>
/// <param name="files">The file system.</param>
/// <param name="root">The folder of the datastores.</param>
[UnsupportedOSPlatform("browser")]
internal sealed class StoreLeftovers(IStoreFiles files, string root)
{
    /// <summary>Announces a folder before it is made.</summary>
    /// <exception cref="IOException">The link cannot be made.</exception>
    public void Announce(string folder, string id) => files.CreateLink(PathOf(id), folder);

    /// <summary>Takes an announcement back: the folder is removed.</summary>
    public void Forget(string id)
    {
        try
        {
            files.Remove(PathOf(id));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The next update finds that there is no such folder.
        }
    }

    /// <summary>Removes announced datastores, and the links of the program.</summary>
    /// <param name="current">The name of the current datastore's folder, which is not removed whatever is announced.</param>
    /// <exception cref="IOException">Something cannot be read or removed.</exception>
    public void Remove(string current)
    {
        string[] names = [.. files.List(root).Select(entry => entry.Name)];
        foreach (var name in names.Where(name => Leftovers.IsName(name) && files.ReadLink($"{root}/{name}") is not null))
        {
            foreach (var folder in names.Where(folder => folder != current && folder.StartsWith('v') && folder.EndsWith($"_{Leftovers.IdOf(name)}", StringComparison.Ordinal)))
            {
                files.Remove($"{root}/{folder}");
            }

            files.Remove($"{root}/{name}");
        }
    }

    private string PathOf(string id) => $"{root}/{Leftovers.NameOf(id)}";
}

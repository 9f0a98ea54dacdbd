using System.Runtime.Versioning;
using Settings.Compiler.FileSystem;

namespace Settings.Compiler.Datastore.Disk;

/// <summary>
/// What an update that was killed leaves beside the datastores. A new datastore is announced by a link whose name contains the same
/// sixteen letters and digits as its folder; the link goes when the datastore is the current one. So a folder that such a link
/// announces is known to be the program's own, and not whole.
/// </summary>
/// <param name="files">The file system.</param>
/// <param name="root">The folder of the datastores.</param>
[UnsupportedOSPlatform("browser")]
internal sealed class StoreLeftovers(IStoreFiles files, string root)
{
    /// <summary>Announces a folder before it is made.</summary>
    /// <exception cref="IOException">The link cannot be made.</exception>
    public void Announce(string folder, string id) => files.CreateLink(PathOf(id), folder);

    /// <summary>Takes an announcement back: the folder is in use, or removed.</summary>
    public void Forget(string id)
    {
        try
        {
            files.Remove(PathOf(id));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The next update finds that the folder is in use.
        }
    }

    /// <summary>Removes announced datastores that are not the current one, and the links of the program.</summary>
    /// <param name="current">The name of the current datastore's folder.</param>
    /// <exception cref="IOException">Something cannot be read or removed.</exception>
    public void Remove(string current)
    {
        foreach (var name in files.List(root).Select(entry => entry.Name).Where(Leftovers.IsName))
        {
            var path = $"{root}/{name}";
            if (files.ReadLink(path) is not { } target)
            {
                continue;
            }

            if (target != current && Announces(name, target))
            {
                files.Remove($"{root}/{target}");
            }

            files.Remove(path);
        }
    }

    private static bool Announces(string name, string folder) =>
        folder.StartsWith('v') && !folder.Contains('/', StringComparison.Ordinal) && folder.EndsWith($"_{Leftovers.IdOf(name)}", StringComparison.Ordinal);

    private string PathOf(string id) => $"{root}/{Leftovers.NameOf(id)}";
}

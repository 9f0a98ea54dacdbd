using Settings.Compiler.FileSystem;
using Settings.Compiler.Versions;

namespace Settings.Compiler.Datastore.Disk;

/// <summary>
/// The folder of all of a node's datastores, with the links that say which one is current: current to v1, v1 to v1.26, v1.26 to
/// v1.26.1, and v1.26.1 to the folder with the values.
/// Upstream: core-kit sources/api/migration/migrator/src/main.rs (get_current_version, flip_to_new_version).
/// </summary>
/// <param name="files">The file system.</param>
/// <param name="root">The folder.</param>
public sealed class StoreHome(IStoreFiles files, string root)
{
    private const string CurrentLink = "current";

    /// <summary>The version of the current datastore, such as 1.26.1: the name of the last link, whatever its folder is called.</summary>
    /// <exception cref="StoreException">A link is missing, or points elsewhere than to its neighbour.</exception>
    public string CurrentVersion()
    {
        var major = Target(CurrentLink);
        var patch = Target(Target(major));
        var version = patch.StartsWith('v') ? patch[1..] : patch;
        return ReleaseVersion.TryParse(version, out _) ? version : throw new StoreException($"{root}/{patch}", "does not point to a version.");
    }

    /// <summary>The name of the folder with the values of the current datastore.</summary>
    /// <exception cref="StoreException">A link is missing, or points elsewhere than to its neighbour.</exception>
    public string CurrentFolder() => Target($"v{CurrentVersion()}");

    /// <summary>The path of a datastore's folder.</summary>
    public string PathOf(string folder) => $"{root}/{folder}";

    /// <summary>
    /// Makes a folder the current datastore of a version. Each link is replaced at once, and the last one that changes is the one that
    /// counts: those above it say what they should, those below it are not followed before. So a node finds the old datastore or the
    /// new one whenever this ends. The links are on the disk then, if the system can tell.
    /// </summary>
    /// <param name="version">The version.</param>
    /// <param name="folder">The name of the folder.</param>
    /// <param name="temporary">A name that nothing in the folder has.</param>
    /// <param name="announcement">
    /// The name of a link that exists for as long as the folder is not the current datastore; null for none. It becomes the link that
    /// counts, so there is no moment at which both are true or neither is.
    /// </param>
    /// <exception cref="StoreException">A link cannot be made.</exception>
    public void Flip(string version, string folder, string temporary, string? announcement = null)
    {
        ArgumentNullException.ThrowIfNull(version);
        var parts = version.Split('.');
        var (major, minor, patch) = ($"v{parts[0]}", $"v{parts[0]}.{parts[1]}", $"v{version}");
        (string Name, string Target)[] links = [(patch, folder), (minor, patch), (major, minor), (CurrentLink, major)];
        var last = Math.Max(0, Array.FindLastIndex(links, link => !PointsTo(link.Name, link.Target)));
        foreach (var (name, target) in links[..last])
        {
            Point(name, target, [temporary]);
        }

        Point(links[last].Name, links[last].Target, announcement is null ? [temporary] : [temporary, announcement]);
        try
        {
            files.Flush(root);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The links are flipped all the same; only after a loss of power in the next seconds they may be as before.
        }
    }

    // One that cannot be read is made again.
    private bool PointsTo(string link, string target)
    {
        try
        {
            return files.ReadLink($"{root}/{link}") == target;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // The link is made under the first name, and takes each of the others, the last of which is its own.
    private void Point(string link, string target, string[] names)
    {
        var path = $"{root}/{names[0]}";
        try
        {
            files.CreateLink(path, target);
            foreach (var name in (string[])[.. names[1..], link])
            {
                files.Replace(path, $"{root}/{name}");
                path = $"{root}/{name}";
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Forget($"{root}/{names[0]}");
            throw new StoreException($"{root}/{link}", $"cannot be changed to point to {target}: {SystemFailure.Reason(error)}.");
        }
    }

    private void Forget(string path)
    {
        try
        {
            files.Remove(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A link that nobody follows does no harm.
        }
    }

    // Links are names of neighbours: one that leads out of the folder is not followed.
    private string Target(string link)
    {
        string? target;
        try
        {
            target = files.ReadLink($"{root}/{link}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw StoreException.Unreadable($"{root}/{link}", error);
        }

        return target switch
        {
            null => throw new StoreException($"{root}/{link}", "is missing or not a link; a datastore needs the links current, v1, v1.2 and v1.2.3."),
            "" or "." or ".." => throw new StoreException($"{root}/{link}", $"points to \"{target}\"."),
            _ when target.Contains('/', StringComparison.Ordinal) => throw new StoreException($"{root}/{link}", $"points to \"{target}\", which is not in the same folder."),
            _ => target,
        };
    }
}

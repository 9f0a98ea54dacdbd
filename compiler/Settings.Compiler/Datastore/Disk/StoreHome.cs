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
    /// Makes a folder the current datastore of a version. Each link is replaced at once, and one of them is the one that
    /// counts, so a node finds the old datastore or the new one whenever this ends. The links are on the disk then, if the
    /// system can tell.
    /// </summary>
    /// <param name="version">The version.</param>
    /// <param name="folder">The name of the folder.</param>
    /// <param name="temporary">A name that nothing in the folder has.</param>
    /// <exception cref="StoreException">A link cannot be made.</exception>
    public void Flip(string version, string folder, string temporary)
    {
        ArgumentNullException.ThrowIfNull(version);
        var parts = version.Split('.');
        var (major, minor, patch) = ($"v{parts[0]}", $"v{parts[0]}.{parts[1]}", $"v{version}");
        foreach (var (link, target) in ((string, string)[])[(patch, folder), (minor, patch), (major, minor), (CurrentLink, major)])
        {
            Point(link, target, temporary);
        }

        try
        {
            files.Flush(root);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The links are flipped all the same; only after a loss of power in the next seconds they may be as before.
        }
    }

    private void Point(string link, string target, string temporary)
    {
        var path = $"{root}/{temporary}";
        try
        {
            files.CreateLink(path, target);
            files.Replace(path, $"{root}/{link}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Forget(path);
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

using System.Runtime.Versioning;

namespace Settings.Compiler.FileSystem;

/// <summary>Gives files that replace others their owners.</summary>
[UnsupportedOSPlatform("browser")]
public static class Permissions
{
    /// <summary>Gives a file the owner and the group of another, where the system allows it: others than root may not give files away.</summary>
    /// <param name="path">The file; a link itself, not what it points to.</param>
    /// <param name="model">The other.</param>
    /// <returns>Whether the file has that owner and that group now.</returns>
    public static bool GiveTo(string path, FileStatus model)
    {
        if (model is not { Owner: { } owner, Group: { } group } || !OperatingSystem.IsLinux())
        {
            return true;
        }

        var own = FileStatus.OfName(path);
        return (own.Owner == owner && own.Group == group) || SystemCalls.ChangeOwner(path, owner, group) == 0;
    }
}

namespace Settings.Fuzz;

/// <summary>Paths of the checkout.</summary>
public static class Checkout
{
    private static readonly string Root = Find();

    /// <summary>The full path of a file or folder of the repository.</summary>
    public static string PathOf(string relative) => Path.Combine(Root, relative);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Settings.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("No folder above this program contains Settings.sln.");
    }
}

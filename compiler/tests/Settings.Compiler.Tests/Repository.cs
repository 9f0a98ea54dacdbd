namespace Settings.Compiler.Tests;

/// <summary>Paths of the checkout the tests run in.</summary>
internal static class Repository
{
    /// <summary>The folder that contains Settings.sln.</summary>
    public static string Root { get; } = Find();

    /// <summary>The full path of a file or folder of the repository.</summary>
    public static string PathOf(string relative) => Path.Combine(Root, relative);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Settings.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests must run inside a checkout: no folder above them holds Settings.sln.");
    }
}

using Xunit;

namespace Settings.Conformance.Tests;

/// <summary>
/// Finds what the real system answered, in the folder beside the repository. A clone on its own has none: the
/// tests are skipped and say so. With CI=true a missing folder is a failure.
/// </summary>
internal static class ConformanceData
{
    private static readonly string? Checkout = FindCheckout();
    private static readonly string? Root = Checkout is null ? null : Path.Combine(Path.GetDirectoryName(Checkout) ?? Checkout, "shared");

    /// <summary>The full path of a file or folder below conformance/; skips or fails the running test when it is absent.</summary>
    public static string PathOf(string relative) => Find("conformance", relative);

    /// <summary>The same for a file or folder below reference/, which says what was read from the sources.</summary>
    public static string ReferenceOf(string relative) => Find("reference", relative);

    /// <summary>The full path of a file or folder of the checkout that the tests run in.</summary>
    public static string CheckoutOf(string relative) => Path.Combine(Checkout ?? string.Empty, relative);

    private static string Find(string folder, string relative)
    {
        var path = Root is null ? null : Path.Combine(Root, folder, relative);
        if (path is not null && (File.Exists(path) || Directory.Exists(path)))
        {
            return path;
        }

        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.Ordinal))
        {
            Assert.Fail($"The conformance data '{relative}' is missing; continuous integration requires it.");
        }

        Assert.Skip($"The conformance data '{relative}' is not beside this clone.");
        return relative;
    }

    private static string? FindCheckout()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Settings.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}

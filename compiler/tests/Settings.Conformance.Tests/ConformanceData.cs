using System.Text.Json;
using Xunit;

namespace Settings.Conformance.Tests;

/// <summary>
/// Finds what the real system answered. The facts are in the folder Data, which tools/import-conformance makes; the full trees
/// that they were taken from, and the official TOML suite, are beside the clone, or not there.
/// </summary>
internal static class ConformanceData
{
    private static readonly string Checkout = FindCheckout();
    private static readonly string External = Path.Combine(Path.GetDirectoryName(Checkout) ?? Checkout, "shared/conformance");

    // Where README puts a clone of the suite, and where it is beside the repository.
    private static readonly string[] TomlFolders = [CheckoutOf("out/toml-test/tests"), Path.Combine(External, "toml")];

    /// <summary>The full path of a file of facts.</summary>
    public static string PathOf(string relative) => CheckoutOf("compiler/tests/Settings.Conformance.Tests/Data/" + relative);

    /// <summary>The lines of a file of facts, each an object.</summary>
    public static IEnumerable<JsonElement> LinesOf(string relative) => File.ReadLines(PathOf(relative)).Select(line =>
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.Clone();
    });

    /// <summary>The full path of a file or folder of the checkout that the tests run in.</summary>
    public static string CheckoutOf(string relative) => Path.Combine(Checkout, relative);

    /// <summary>The full path of a file or folder that is not part of the repository; null in a clone on its own.</summary>
    public static string? ExternalOf(string relative) => Path.Combine(External, relative) is var path && (File.Exists(path) || Directory.Exists(path)) ? path : null;

    /// <summary>The full path of a file of the official TOML suite; skips the running test when the suite is not there.</summary>
    public static string TomlSuiteOf(string relative)
    {
        var folder = TomlFolders.FirstOrDefault(Directory.Exists);
        Assert.SkipWhen(folder is null, "The official TOML suite is not here; README says how to get it.");
        return Path.Combine(folder ?? string.Empty, relative);
    }

    /// <summary>
    /// The checkout of one of upstream's repositories for a release: bottlerocket-1.50.0 or core-kit-1.50.0 in the folder that SETTINGS_CHECKOUTS
    /// names, or in checkouts of a folder "shared" beside the clone. Skips the running test when it is not there.
    /// </summary>
    public static string UpstreamOf(string repository, string release)
    {
        var folder = Path.Combine(Environment.GetEnvironmentVariable("SETTINGS_CHECKOUTS") ?? Path.Combine(External, "../checkouts"), $"{repository}-{release}");
        Assert.SkipWhen(!Directory.Exists(folder), $"The checkout {repository}-{release} is not here; docs/conformance.md says how to get it.");
        return folder;
    }

    private static string FindCheckout()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Settings.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests must run inside a checkout: no folder above them contains Settings.sln.");
    }
}

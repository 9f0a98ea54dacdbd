using Xunit;

namespace Settings.Compiler.Tests.CommandLine;

/// <summary>What is not needed is not read: a catalog without it does as well.</summary>
public sealed class LazyCatalogTests
{
    private const string PodLimits = "schemas/instance-types";

    private static readonly string[] Folders = ["schemas", "templates"];

    [Theory]
    [InlineData(0, "lint", "samples/good/minimal.toml")]
    [InlineData(0, "compile", "samples/good/minimal.toml")]
    [InlineData(2, "compile", "samples/good/minimal.toml", "--facts", "samples/facts/aws.toml")]
    public void Pod_limits_are_read_only_for_a_fact_that_asks_for_them(int expected, params string[] arguments)
    {
        var folder = Directory.CreateTempSubdirectory("settingsc-catalog-").FullName;
        try
        {
            foreach (var path in Folders.SelectMany(name => Directory.EnumerateFiles(Repository.PathOf(name), "*", SearchOption.AllDirectories)))
            {
                var relative = Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');
                if (!relative.StartsWith(PodLimits, StringComparison.Ordinal))
                {
                    var copy = Path.Combine(folder, relative);
                    Directory.CreateDirectory(Path.GetDirectoryName(copy) ?? folder);
                    File.Copy(path, copy);
                }
            }

            var (exit, _, error) = InProcess.Run(string.Empty, [.. arguments, "--catalog", folder]);
            Assert.True(exit == expected, error);
            Assert.Equal(expected != 0, error.Contains(PodLimits, StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

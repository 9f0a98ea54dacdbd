using Settings.Compiler.Tests.CommandLine;

namespace Settings.Compiler.Tests.Analysis;

/// <summary>Every document that tests have: the samples, and the files of command-line cases.</summary>
internal static class TestDocuments
{
    private static readonly Lazy<(string Name, byte[] Bytes)[]> Read = new(() => [.. Samples(), .. Cases()]);

    /// <summary>The documents with the names that messages call them.</summary>
    public static IReadOnlyList<(string Name, byte[] Bytes)> All() => Read.Value;

    private static IEnumerable<(string Name, byte[] Bytes)> Samples() => Directory.EnumerateFiles(Repository.PathOf("samples"), "*.toml", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(path => (Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'), File.ReadAllBytes(path)));

    private static IEnumerable<(string Name, byte[] Bytes)> Cases() =>
        from path in Directory.EnumerateFiles(CommandCaseTests.Folder, "*.case").Order(StringComparer.Ordinal)
        from file in CommandCase.Read(File.ReadAllText(path)).Files
        where Path.GetExtension(file.Name) is ".toml" or ".userdata"
        select ($"{Path.GetFileNameWithoutExtension(path)}/{file.Name}", file.Content);
}

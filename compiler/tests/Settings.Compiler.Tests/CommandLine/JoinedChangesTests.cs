using Settings.Cli.Commands;
using Xunit;

namespace Settings.Compiler.Tests.CommandLine;

/// <summary>Changes that belong together are made all or not at all; a run that was killed between them is completed.</summary>
public sealed class JoinedChangesTests : IDisposable
{
    private const string Leftover = ".settingsc-0123456789abcdef0123456789abcdef";

    private readonly string _folder = Directory.CreateTempSubdirectory("settingsc-joined-").FullName;

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void All_are_made_and_nothing_is_left()
    {
        Write("a.toml", "old");
        Write("b/c.toml", "old");
        JoinedChanges.Make(_folder, [("a.toml", null), ("a/1.toml", "old"u8.ToArray()), ("b/c.toml", "new"u8.ToArray())]);
        Assert.Equal(["a/1.toml: old", "b/c.toml: new"], Files());
    }

    [Fact]
    public void What_is_whole_is_completed_by_the_next_run()
    {
        Write("a.toml", "old");
        Write($"{Leftover}/removed/a.toml", string.Empty);
        Write($"{Leftover}/written/a/1.toml", "old");
        Write($"{Leftover}/whole", string.Empty);
        JoinedChanges.Hold(_folder).Dispose();
        Assert.Equal(["a/1.toml: old"], Files());
    }

    [Fact]
    public void What_is_not_whole_is_removed_by_the_next_run()
    {
        Write("a.toml", "old");
        Write($"{Leftover}/removed/a.toml", string.Empty);
        Write($"{Leftover}/written/a/1.toml", "old");
        JoinedChanges.Hold(_folder).Dispose();
        Assert.Equal(["a.toml: old"], Files());
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file) ?? _folder);
        File.WriteAllText(file, text);
    }

    private string[] Files() => [.. Directory.GetFiles(_folder, "*", SearchOption.AllDirectories)
        .Select(file => $"{Path.GetRelativePath(_folder, file).Replace('\\', '/')}: {File.ReadAllText(file)}").Order(StringComparer.Ordinal)];
}

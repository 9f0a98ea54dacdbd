using System.Text;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Tests.Validation;

/// <summary>A catalog of a few texts.</summary>
internal sealed class MemoryCatalogSource(params (string Path, string Text)[] files) : ICatalogSource
{
    public string Name => "the test's catalog";

    public ReadOnlyMemory<byte>? Read(string path) =>
        files.Where(file => file.Path == path).Select(file => (ReadOnlyMemory<byte>?)Encoding.UTF8.GetBytes(file.Text)).FirstOrDefault();

    public IReadOnlyList<string> List(string folder) =>
        [.. files.Select(file => file.Path).Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}

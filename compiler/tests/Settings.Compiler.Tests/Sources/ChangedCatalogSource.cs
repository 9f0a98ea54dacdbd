using System.Text;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Tests.Sources;

/// <summary>The embedded catalog with other files in place of some, or without a folder.</summary>
internal sealed class ChangedCatalogSource(string? without = null, params (string Path, string Text)[] changes) : ICatalogSource
{
    private readonly EmbeddedCatalogSource _rest = new();

    public string Name => "the changed catalog";

    public ReadOnlyMemory<byte>? Read(string path) =>
        changes.Where(change => change.Path == path).Select(change => (ReadOnlyMemory<byte>?)Encoding.UTF8.GetBytes(change.Text)).FirstOrDefault() ?? _rest.Read(path);

    public IReadOnlyList<string> List(string folder) =>
    [
        .. _rest.List(folder).Where(path => without is null || !path.StartsWith(without, StringComparison.Ordinal))
            .Concat(changes.Select(change => change.Path).Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal)))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];
}

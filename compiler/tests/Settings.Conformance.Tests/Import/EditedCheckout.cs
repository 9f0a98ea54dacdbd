using System.Text;
using Settings.Compiler.Sources;

namespace Settings.Conformance.Tests.Import;

/// <summary>A checkout in which something is added to the end of a file.</summary>
/// <param name="source">The checkout.</param>
/// <param name="edited">The file.</param>
/// <param name="added">What is added.</param>
internal sealed class EditedCheckout(ICheckoutSource source, string edited, string added) : ICheckoutSource
{
    /// <inheritdoc/>
    public string Name => source.Name;

    /// <inheritdoc/>
    public string? LinkOf(string path) => source.LinkOf(path);

    /// <inheritdoc/>
    public ReadOnlyMemory<byte>? Read(string path) =>
        path == edited && source.Read(path) is { } bytes ? (byte[])[.. bytes.Span, .. Encoding.UTF8.GetBytes(added)] : source.Read(path);

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string folder) => source.List(folder);
}

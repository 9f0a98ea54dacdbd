namespace Settings.LanguageServer.Documents;

/// <summary>The address of a rendered file of a document.</summary>
/// <param name="Document">The address of the document.</param>
/// <param name="Path">The file.</param>
internal sealed record PreviewAddress(string Document, string Path)
{
    /// <summary>The scheme of these addresses.</summary>
    public const string Scheme = "settingsc-preview";

    /// <summary>Reads an address; null when it is not one of these.</summary>
    public static PreviewAddress? Of(string address) =>
        address.StartsWith(Scheme + ":/", StringComparison.Ordinal) && address.IndexOf('?', StringComparison.Ordinal) is > 0 and var end
            ? new PreviewAddress(Uri.UnescapeDataString(address[(end + 1)..]), Uri.UnescapeDataString(address[(Scheme.Length + 1)..end]))
            : null;

    /// <inheritdoc/>
    public override string ToString() => $"{Scheme}:{string.Join('/', Path.Split('/').Select(Uri.EscapeDataString))}?{Uri.EscapeDataString(Document)}";
}

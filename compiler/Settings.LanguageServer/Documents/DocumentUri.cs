namespace Settings.LanguageServer.Documents;

/// <summary>Addresses of documents.</summary>
public static class DocumentUri
{
    private const string FileScheme = "file";

    /// <summary>The path of a file; null when the address is not one of a file.</summary>
    public static string? PathOf(string uri) =>
        Uri.TryCreate(uri, UriKind.Absolute, out var parsed) && parsed.Scheme == FileScheme ? Uri.UnescapeDataString(parsed.AbsolutePath) is ['/', _, ':', ..] windows ? windows[1..] : Uri.UnescapeDataString(parsed.AbsolutePath) : null;

    /// <summary>The address of a file.</summary>
    /// <param name="path">Its whole path.</param>
    public static string OfPath(string path) =>
        $"{FileScheme}://{(path.StartsWith('/') ? string.Empty : "/")}{string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString))}";

    /// <summary>What messages call a document: the path of a file, else its address.</summary>
    public static string NameOf(string uri) => PathOf(uri) ?? uri;
}

using System.Text;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;
using Settings.LanguageServer.Messages;
using Settings.LanguageServer.Server;

namespace Settings.LanguageServer.Documents;

/// <summary>
/// The addresses of files of the catalog and of the pages about findings: that of a file where there is one, else one whose text the
/// client asks the server for, else, for a client that does not ask, that of a copy.
/// </summary>
/// <param name="host">The program around the server, which has the files.</param>
internal sealed class CatalogAddresses(IServerHost host)
{
    /// <summary>The scheme of addresses whose text the server has.</summary>
    public const string Scheme = "settingsc";

    /// <summary>The catalog.</summary>
    public ICatalogSource Source { get; set; } = new EmbeddedCatalogSource();

    /// <summary>Whether the client asks for the texts of addresses that are not files.</summary>
    public bool ClientAsks { get; set; }

    /// <summary>A place in a file of the catalog; null when the client cannot open it.</summary>
    /// <param name="place">The place; its text is called by its path in the catalog.</param>
    /// <param name="encoding">How positions are counted.</param>
    public LspLocation? LocationOf(SourcePlace place, PositionEncoding encoding) =>
        AddressOf(place.Source.Name, place.Source.Text) is { } address ? new LspLocation(address, encoding.RangeOf(place.Source, place.Span)) : null;

    /// <summary>The page about a kind of finding; null when there is none that the client can open.</summary>
    /// <param name="code">The code.</param>
    public string? PageOf(string code) => DiagnosticPages.Read(code, Source.Read) is not { } page ? null
        : Source.Read(DiagnosticPages.PathOf(code)) is not null ? AddressOf(DiagnosticPages.PathOf(code), page)
        : OwnAddressOf(DiagnosticPages.PathOf(code), page);

    /// <summary>The text at an address of the server; null when there is none.</summary>
    public string? TextAt(string address)
    {
        if (!address.StartsWith(Scheme + ":/", StringComparison.Ordinal))
        {
            return null;
        }

        var path = Uri.UnescapeDataString(address[(Scheme.Length + 1)..]).TrimStart('/');
        if (path.StartsWith(DiagnosticPages.Folder + "/", StringComparison.Ordinal))
        {
            return DiagnosticPages.Read(Path.GetFileNameWithoutExtension(path), Source.Read);
        }

        // Of a folder only what is listed is of the catalog, whatever leads out of it.
        return path.LastIndexOf('/') is > 0 and var end && Source.List(path[..path.IndexOf('/', StringComparison.Ordinal)]).Contains(path, StringComparer.Ordinal) && Source.Read(path) is { } bytes
            ? Encoding.UTF8.GetString(bytes.Span)
            : null;
    }

    private string? AddressOf(string path, string text) => host.AddressOf(path) ?? OwnAddressOf(path, text);

    private string? OwnAddressOf(string path, string text) => ClientAsks ? $"{Scheme}:/{path}" : host.AddressOfCopy(path, text);
}

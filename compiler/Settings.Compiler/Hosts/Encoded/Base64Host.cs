using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Encoded;

/// <summary>A file of Base64, perhaps of gzip, as consoles and command lines of clouds take it.</summary>
public sealed class Base64Host : UserDataHost
{
    /// <inheritdoc/>
    public override string Kind => "base64";

    /// <inheritdoc/>
    public override string Name => "Base64";

    /// <inheritdoc/>
    public override bool IsNamed(string name) => Path.GetExtension(name) is ".b64" or ".base64";

    /// <inheritdoc/>
    public override bool Looks(string text) => Decoding.IsBase64(text.AsSpan().Trim());

    /// <inheritdoc/>
    public override IEnumerable<HostedDocument> Find(SourceText host)
    {
        ArgumentNullException.ThrowIfNull(host);
        var span = TextSpan.FromBounds(host.Length - host.Text.AsSpan().TrimStart().Length, host.Text.AsSpan().TrimEnd().Length);
        return Decoding.UserDataIn(host.Text.AsSpan().Trim()) is not { } decoded ? []
            : Decoding.Documents(host, Kind, span, decoded).Select(document => document with { Findings = IsNamed(host.Name) ? document.Findings : [EncodingDiagnostics.NotToml(span, Name, "The node does not decode Base64 user data; pass the TOML text, which the cloud encodes and decodes.")] });
    }
}

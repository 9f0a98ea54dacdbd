using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Encoded;

/// <summary>
/// A MIME message of several parts, as cloud-init takes it and tools make it. A node does not: what is in it is checked all the same.
/// Source: RFC 2046, section 5.1.
/// </summary>
public sealed class MimeHost : UserDataHost
{
    private const string Boundary = "boundary=";

    /// <inheritdoc/>
    public override string Kind => "mime";

    /// <inheritdoc/>
    public override string Name => "a MIME message";

    /// <inheritdoc/>
    public override bool IsNamed(string name) => Path.GetExtension(name) is ".mime" or ".eml";

    /// <inheritdoc/>
    public override bool Looks(string text) => IsHeader(text.AsSpan().TrimStart(), "MIME-Version:") || IsHeader(text.AsSpan().TrimStart(), "Content-Type:");

    /// <inheritdoc/>
    public override IEnumerable<HostedDocument> Find(SourceText host)
    {
        ArgumentNullException.ThrowIfNull(host);
        if (BoundaryOf(host.Text) is not { Length: > 0 } boundary)
        {
            return [];
        }

        var found = new List<HostedDocument>();
        var start = -1;
        for (var line = 0; line < host.Lines.Count; line++)
        {
            var span = host.Lines.LineSpan(line);
            if (host.Slice(span).TrimEnd().StartsWith("--" + boundary))
            {
                if (start >= 0)
                {
                    found.AddRange(Part(host, TextSpan.FromBounds(start, span.Start)));
                }

                start = line + 1 < host.Lines.Count ? host.Lines.LineSpan(line + 1).Start : host.Length;
            }
        }

        return found;
    }

    private static IEnumerable<HostedDocument> Part(SourceText host, TextSpan part)
    {
        var text = host.Slice(part);
        var isWindows = text.IndexOf("\r\n\r\n") is >= 0 and var windows && (text.IndexOf("\n\n") is not (>= 0 and var unix) || windows < unix);
        var header = isWindows ? text.IndexOf("\r\n\r\n") + 4 : text.IndexOf("\n\n") + 2;
        if (header < 2)
        {
            return [];
        }

        var body = TextSpan.FromBounds(part.Start + header, part.Start + text.TrimEnd().Length);
        var documents = body.Length <= 0 ? []
            : UserDataEvidence.IsInText(host.Slice(body)) ? [Plain(host, body)]
            : Decoding.UserDataIn(host.Slice(body)) is { } decoded ? Decoding.Documents(host, "mime", body, decoded)
            : [];
        return documents.Select(document => document with { Findings = [EncodingDiagnostics.NotToml(LineMap.FirstLine(host.Text), "a MIME message", "The node does not split MIME messages; pass only the TOML part.")] });
    }

    private static HostedDocument Plain(SourceText host, TextSpan body)
    {
        var text = new MappedText();
        text.Copy(host.Text, body.Start, body.Length);
        return HostedDocument.Of(host, "mime", body, text, HostSpelling.Plain);
    }

    private static string? BoundaryOf(string text)
    {
        var at = text.IndexOf(Boundary, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var rest = text.AsSpan(at + Boundary.Length);
        return rest is ['"', .. var quoted] ? quoted.IndexOf('"') is >= 0 and var close ? quoted[..close].ToString() : null
            : rest[..(rest.IndexOfAny(" ;\r\n") is >= 0 and var end ? end : rest.Length)].ToString();
    }

    private static bool IsHeader(ReadOnlySpan<char> text, string name) => text.StartsWith(name, StringComparison.OrdinalIgnoreCase);
}

using System.Net;
using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Encoded;

/// <summary>
/// What VMware hands to a node: the property user-data of an OVF environment, and guestinfo.userdata of a virtual machine's file.
/// Upstream: core-kit sources/early-boot-config/user-data-providers/vmware-cd-rom and vmware-guestinfo.
/// </summary>
public sealed class OvfHost : UserDataHost
{
    private const string Key = "key=\"user-data\"";
    private const string Value = "value=\"";
    private const string GuestInfo = "guestinfo.userdata";

    /// <inheritdoc/>
    public override string Kind => "ovf";

    /// <inheritdoc/>
    public override string Name => "an environment of VMware";

    /// <inheritdoc/>
    public override bool IsNamed(string name) => Path.GetExtension(name) is ".vmx" or ".ovf" || name == "ovf-env.xml";

    /// <inheritdoc/>
    public override bool Looks(string text) => text.Contains(Key, StringComparison.Ordinal) || text.Contains(GuestInfo, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override IEnumerable<HostedDocument> Find(SourceText host)
    {
        ArgumentNullException.ThrowIfNull(host);
        return Values(host.Text).SelectMany(span => Read(host, span));
    }

    private static IReadOnlyList<HostedDocument> Read(SourceText host, TextSpan span)
    {
        var text = host.Slice(span);
        if (Decoding.UserDataIn(text) is { } decoded)
        {
            return Decoding.Documents(host, "ovf", span, decoded);
        }

        var plain = WebUtility.HtmlDecode(text.ToString());
        return UserDataEvidence.IsInText(plain) ? Decoding.Documents(host, "ovf", span, plain) : [];
    }

    // What stands in quotation marks: as the value of the property, or behind the name in a list of assignments.
    private static IEnumerable<TextSpan> Values(string text)
    {
        for (var at = text.IndexOf(Key, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Key, at + 1, StringComparison.Ordinal))
        {
            var end = text.IndexOf('>', at);
            if (end > 0 && text.IndexOf(Value, text.LastIndexOf('<', at) + 1, end - Math.Max(0, text.LastIndexOf('<', at) + 1), StringComparison.Ordinal) is >= 0 and var value
                && text.IndexOf('"', value + Value.Length) is >= 0 and var close)
            {
                yield return TextSpan.FromBounds(value + Value.Length, close);
            }
        }

        for (var at = text.IndexOf(GuestInfo, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(GuestInfo, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var line = text.IndexOf('\n', at) is >= 0 and var end ? end : text.Length;
            if (text.IndexOf('"', at, line - at) is >= 0 and var open && text.IndexOf('"', open + 1) is >= 0 and var close && close < line)
            {
                yield return TextSpan.FromBounds(open + 1, close);
            }
        }
    }
}

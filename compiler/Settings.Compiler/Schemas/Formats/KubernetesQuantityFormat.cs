namespace Settings.Compiler.Schemas.Formats;

/// <summary>
/// An amount such as "100m" or "1.5Gi". As upstream, the digits may contain any number of dots, and the exponent any number of
/// digits, none included.
/// Upstream: settings-sdk modeled-types/src/kubernetes.rs (KUBERNETES_QUANTITY).
/// </summary>
public sealed class KubernetesQuantityFormat : IStringFormat
{
    /// <summary>The name in schemas.</summary>
    public const string FormatName = "kubernetes-quantity";

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public string Example => "1";

    /// <inheritdoc/>
    public FormatVerdict Check(string text)
    {
        var at = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        var start = at;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '.'))
        {
            at++;
        }

        if (at == start)
        {
            return FormatVerdict.Invalid("does not start with a number");
        }

        var unit = text.AsSpan(at);
        return FormatVerdict.Of(unit switch
        {
            "" or "n" or "u" or "m" or "k" => true,
            ['E' or 'P' or 'T' or 'G' or 'M' or 'K'] or ['E' or 'P' or 'T' or 'G' or 'M' or 'K', 'i'] => true,
            ['e', .. var exponent] => !exponent.ContainsAnyExceptInRange('0', '9'),
            _ => false,
        });
    }
}

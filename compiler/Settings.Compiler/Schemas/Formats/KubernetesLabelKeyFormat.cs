namespace Settings.Compiler.Schemas.Formats;

/// <summary>
/// The key of a label: a name, perhaps after a prefix of at most 253 characters and a slash. The prefix is not checked
/// for being a domain.
/// Upstream: settings-sdk modeled-types/src/kubernetes.rs (KubernetesLabelKey).
/// </summary>
public sealed class KubernetesLabelKeyFormat : IStringFormat
{
    /// <summary>The name in schemas.</summary>
    public const string FormatName = "kubernetes-label-key";

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public bool MayContain(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/';

    /// <inheritdoc/>
    public string Example => "a";

    /// <inheritdoc/>
    public FormatVerdict Check(string text)
    {
        var name = text.AsSpan();
        if (name.IndexOf('/') is >= 0 and var slash)
        {
            if (slash is 0 or > 253)
            {
                return FormatVerdict.Invalid("needs 1 to 253 characters before the slash");
            }

            foreach (var c in name[..slash])
            {
                if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-'))
                {
                    return FormatVerdict.Invalid("contains something other than letters, digits, dots and dashes before the slash");
                }
            }

            name = name[(slash + 1)..];
        }

        return KubernetesLabelName.Check(name);
    }
}

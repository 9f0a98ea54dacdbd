namespace Settings.Compiler.Schemas.Formats;

/// <summary>
/// The value of a taint, which may be missing, a colon and an effect of 1 to 253 letters and digits. Which effects there
/// are is not checked.
/// Upstream: settings-sdk modeled-types/src/kubernetes.rs (KubernetesTaintValue).
/// </summary>
public sealed class KubernetesTaintFormat : IStringFormat
{
    /// <summary>The name in schemas.</summary>
    public const string FormatName = "kubernetes-taint";

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public string Example => "a:NoSchedule";

    /// <inheritdoc/>
    public string? Form => "value:effect";

    /// <inheritdoc/>
    public FormatVerdict Check(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return FormatVerdict.Invalid("has no colon with an effect after it");
        }

        var effect = text.AsSpan(colon + 1);
        if (effect.Length is 0 or > 253)
        {
            return FormatVerdict.Invalid("needs an effect of 1 to 253 characters after the colon");
        }

        foreach (var c in effect)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                return FormatVerdict.Invalid("has an effect with something other than letters and digits");
            }
        }

        return colon == 0 ? FormatVerdict.Valid : KubernetesLabelName.Check(text.AsSpan(0, colon));
    }
}

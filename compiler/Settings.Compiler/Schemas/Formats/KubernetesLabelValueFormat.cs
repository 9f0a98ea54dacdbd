namespace Settings.Compiler.Schemas.Formats;

/// <summary>
/// The value of a label; it may be empty.
/// Upstream: settings-sdk modeled-types/src/kubernetes.rs (KubernetesLabelValue).
/// </summary>
public sealed class KubernetesLabelValueFormat : IStringFormat
{
    /// <summary>The name in schemas.</summary>
    public const string FormatName = "kubernetes-label-value";

    /// <inheritdoc/>
    public string Name => FormatName;

    /// <inheritdoc/>
    public bool MayContain(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.';

    /// <inheritdoc/>
    public string Example => "a";

    /// <inheritdoc/>
    public FormatVerdict Check(string text) => text.Length == 0 ? FormatVerdict.Valid : KubernetesLabelName.Check(text);
}

using Settings.Compiler.Binding;

namespace Settings.Compiler.Provisioning;

/// <summary>What must hold of an input.</summary>
/// <param name="Input">The input.</param>
/// <param name="Equal">The text or truth value that it must be; null when it must be a version, or given.</param>
/// <param name="AtLeast">The oldest version that it may be: only its first two numbers count; null when it must be another value.</param>
/// <param name="Or">A text that it may be instead of a version; null for none.</param>
public sealed record InputCondition(string Input, DocumentValue? Equal, string? AtLeast, string? Or)
{
    /// <summary>Whether it holds under the inputs.</summary>
    public bool Holds(ProvisionerInputs inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var given = inputs.Of(Input, out var isPlaceholder);
        return (AtLeast, Equal) switch
        {
            ({ } least, _) => given is DocumentString { Value: var text } && (text == Or || VersionText.IsAtLeast(text, least)),
            (_, DocumentBoolean wanted) => given is DocumentBoolean truth && truth.Value == wanted.Value,
            (_, DocumentString wanted) => given is DocumentString text && text.Value == wanted.Value,
            _ => !isPlaceholder && given is not (null or DocumentString { Value: "" }),
        };
    }
}

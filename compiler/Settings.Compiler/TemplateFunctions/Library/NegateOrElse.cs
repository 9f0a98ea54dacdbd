using Settings.Compiler.Binding;

namespace Settings.Compiler.TemplateFunctions.Library;

/// <summary>
/// negate_or_else FALLBACK VALUE: the opposite of a boolean, or the fallback as it is when the value is not set.
/// Upstream: core-kit sources/api/schnauzer/src/helpers/stdlib/mod.rs (negate_or_else).
/// </summary>
public sealed class NegateOrElse() : TemplateHelper("std", "negate_or_else", [HelperParameter.Truth, HelperParameter.Truth.Optional])
{
    /// <inheritdoc/>
    protected override DocumentValue Evaluate(HelperCall call)
    {
        var fallback = call[0] is DocumentBoolean truth ? truth.Value : throw call.Unusable(0, "a boolean");
        return Text(ValueText.Of(Truth(call[1] switch
        {
            DocumentBoolean value => !value.Value,
            null or DocumentNull => fallback,
            _ => throw call.Unusable(1, "a boolean"),
        })));
    }
}

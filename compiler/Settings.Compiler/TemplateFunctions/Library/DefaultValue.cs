using Settings.Compiler.Binding;

namespace Settings.Compiler.TemplateFunctions.Library;

/// <summary>
/// default FALLBACK VALUE: the value when it is set, otherwise the fallback. Both are scalars.
/// Upstream: core-kit sources/api/schnauzer/src/helpers/stdlib/mod.rs (default).
/// </summary>
public sealed class DefaultValue : TemplateHelper
{
    /// <inheritdoc/>
    public override string Extension => "std";

    /// <inheritdoc/>
    public override string Name => "default";

    /// <inheritdoc/>
    public override IReadOnlyList<HelperParameter> Parameters { get; } = [HelperParameter.Scalar, HelperParameter.Scalar.Optional];

    /// <inheritdoc/>
    protected override DocumentValue Evaluate(HelperCall call)
    {
        var fallback = call.Scalar(0) ?? throw call.Unusable(0, "a string, a number or a boolean");
        return Text(call.Scalar(1) ?? fallback);
    }
}

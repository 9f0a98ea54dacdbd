using Settings.Compiler.Binding;

namespace Settings.Compiler.TemplateFunctions.Library;

/// <summary>
/// kube_reserve_memory PODS VALUE: the value when it is set, otherwise 11 MiB for each pod and 255 more.
/// Upstream: core-kit sources/api/schnauzer/src/helpers/mod.rs (kube_reserve_memory).
/// </summary>
public sealed class KubeReserveMemory() : TemplateHelper(
    "kubernetes", "kube_reserve_memory", [HelperParameter.Integer, HelperParameter.Scalar.Optional])
{
    /// <inheritdoc/>
    protected override DocumentValue Evaluate(HelperCall call)
    {
        if (call[0] is not DocumentInteger { Value: var pods } || pods < 0 || pods > ulong.MaxValue)
        {
            throw call.Unusable(0, "a number that is not negative");
        }

        return Text(call.Scalar(1) ?? $"{(pods * 11) + 255}Mi");
    }
}

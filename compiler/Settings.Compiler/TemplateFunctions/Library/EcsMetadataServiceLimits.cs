using Settings.Compiler.Binding;

namespace Settings.Compiler.TemplateFunctions.Library;

/// <summary>
/// ecs_metadata_service_limits RATE BURST: both numbers with a comma between them; 40 and 60 when they are not set.
/// Upstream: core-kit sources/api/schnauzer/src/helpers/mod.rs (ecs_metadata_service_limits).
/// </summary>
public sealed class EcsMetadataServiceLimits() : TemplateHelper(
    "ecs", "ecs_metadata_service_limits", [HelperParameter.Number.Optional, HelperParameter.Number.Optional])
{
    /// <inheritdoc/>
    protected override DocumentValue Evaluate(HelperCall call) => Text($"{Number(call, 0, "40")},{Number(call, 1, "60")}");

    private static string Number(HelperCall call, int index, string fallback) => call[index] switch
    {
        null or DocumentNull => fallback,
        (DocumentInteger or DocumentFloat) and var number => ValueText.Of(number),
        _ => throw call.Unusable(index, "a number"),
    };
}

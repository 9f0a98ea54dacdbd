using Settings.Compiler.Binding;

namespace Settings.Compiler.TemplateFunctions.Library;

/// <summary>
/// tuf-prefix REGION: where the repository of updates for a region starts.
/// Upstream: core-kit sources/api/schnauzer/src/helpers/mod.rs (tuf_prefix, tuf_repository).
/// </summary>
public sealed class TufPrefix() : TemplateHelper("updates", "tuf-prefix", [HelperParameter.Text])
{
    /// <inheritdoc/>
    protected override DocumentValue Evaluate(HelperCall call) => Text(Repository(call, call.Text(0)));

    private static string Repository(HelperCall call, string name)
    {
        var regions = call.Os.Regions.Value;
        return regions.Find(name) is { UpdateEndpoint: { } endpoint } region
            ? $"https://bottlerocket-updates-{region.Name}.{endpoint}.{region.Name}.{region.Domain}/latest"
            : regions.PublicUpdates;
    }
}

using Settings.Compiler.Binding;

namespace Settings.Compiler.TemplateFunctions.Library;

/// <summary>
/// metadata-prefix REGION: the folder of the metadata in the repository of updates: its own in the regions that have their own repository.
/// Upstream: core-kit sources/api/schnauzer/src/helpers/mod.rs (metadata_prefix).
/// </summary>
public sealed class MetadataPrefix() : TemplateHelper("updates", "metadata-prefix", [HelperParameter.Text])
{
    /// <inheritdoc/>
    protected override DocumentValue Evaluate(HelperCall call) => Text(call.Os.Regions.Value.Find(call.Text(0)) is { UpdateEndpoint: not null } ? "/metadata" : string.Empty);
}

using Settings.Compiler.Binding;

namespace Settings.Compiler.TemplateFunctions.Library;

/// <summary>
/// ecr-prefix REGION: the registry that contains Bottlerocket's images for a region, with FIPS on its endpoint for that; us-east-1's for
/// a region that the release does not know.
/// Upstream: core-kit sources/api/schnauzer/src/helpers/mod.rs (ecr_prefix, ecr_registry).
/// </summary>
public sealed class EcrPrefix() : TemplateHelper("aws", "ecr-prefix", [HelperParameter.Text])
{
    /// <inheritdoc/>
    protected override DocumentValue Evaluate(HelperCall call) => Text(Registry(call, call.Text(0)));

    private static string Registry(HelperCall call, string name)
    {
        var regions = call.Os.Regions.Value;
        var region = regions.Find(name) ?? regions.Fallback;
        return $"{region.Account}.dkr.ecr{(call.Os.HasFips && region.HasFipsRegistry ? "-fips" : string.Empty)}.{region.Name}.{region.Domain}";
    }
}

using Settings.Compiler.Binding;

namespace Settings.Compiler.Helpers.Library;

/// <summary>
/// ecr-prefix REGION: the registry that holds Bottlerocket's images for a region; us-east-1's for a region nobody knows.
/// On a kernel with FIPS it is the endpoint with FIPS, where the region has one.
/// Upstream: core-kit sources/api/schnauzer/src/helpers/mod.rs (ecr_prefix, ecr_registry).
/// </summary>
public sealed class EcrPrefix : TemplateHelper
{
    /// <inheritdoc/>
    public override string Extension => "aws";

    /// <inheritdoc/>
    public override string Name => "ecr-prefix";

    /// <inheritdoc/>
    public override IReadOnlyList<HelperParameter> Parameters { get; } = [HelperParameter.Text];

    /// <inheritdoc/>
    protected override DocumentValue Evaluate(HelperCall call) => Text(AwsRegions.Registry(call.Text(0), call.Host.HasFips));
}

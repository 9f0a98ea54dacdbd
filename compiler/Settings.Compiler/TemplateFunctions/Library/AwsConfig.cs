using System.Text;
using Settings.Compiler.Binding;

namespace Settings.Compiler.TemplateFunctions.Library;

/// <summary>
/// aws-config CONFIG PROFILE: a configuration of AWS's tools for the profile "default", as base64, that says whether FIPS is on;
/// nothing when there is a configuration already or another profile is chosen.
/// Upstream: core-kit sources/api/schnauzer/src/helpers/mod.rs (aws_config).
/// </summary>
public sealed class AwsConfig() : TemplateHelper("aws", "aws-config", [HelperParameter.Any.Optional, HelperParameter.Text.Optional])
{
    private const string DefaultProfile = "default";

    /// <inheritdoc/>
    protected override DocumentValue Evaluate(HelperCall call)
    {
        if (call[0] is not (null or DocumentNull))
        {
            return Text(string.Empty);
        }

        var profile = call[1] is null or DocumentNull ? DefaultProfile : call.Text(1);
        return Text(profile == DefaultProfile
            ? Convert.ToBase64String(Encoding.UTF8.GetBytes($"[{DefaultProfile}]\nuse_fips_endpoint={(call.Os.HasFips ? "true" : "false")}"))
            : string.Empty);
    }
}

using Settings.Compiler.Binding;
using Settings.Compiler.Schemas.Formats.Urls;

namespace Settings.Compiler.TemplateFunctions.Library;

/// <summary>
/// host URL: the host of an absolute URL, an IPv6 address in its brackets.
/// Upstream: core-kit sources/api/schnauzer/src/helpers/mod.rs (host), which parses as url 2.5.2 does.
/// </summary>
public sealed class Host() : TemplateHelper("network", "host", [HelperParameter.Text])
{
    /// <inheritdoc/>
    protected override DocumentValue Evaluate(HelperCall call) =>
        Text(UrlSyntax.Parse(call.Text(0)).Host ?? throw call.Refused(0, "it needs a URL with a scheme and a host, such as https://k8s.example.com:6443"));
}

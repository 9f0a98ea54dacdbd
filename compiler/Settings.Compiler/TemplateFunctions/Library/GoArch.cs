using Settings.Compiler.Binding;

namespace Settings.Compiler.TemplateFunctions.Library;

/// <summary>
/// goarch TEXT: the name that Go gives an architecture, amd64 or arm64.
/// Upstream: core-kit sources/api/schnauzer/src/helpers/stdlib/mod.rs (goarch).
/// </summary>
public sealed class GoArch() : TemplateHelper("std", "goarch", [HelperParameter.Text])
{
    /// <inheritdoc/>
    protected override DocumentValue Evaluate(HelperCall call) => Text(call.Text(0) switch
    {
        "x86_64" or "amd64" => "amd64",
        "aarch64" or "arm64" => "arm64",
        _ => throw call.Refused(0, "it accepts the architectures x86_64, amd64, aarch64 and arm64"),
    });
}

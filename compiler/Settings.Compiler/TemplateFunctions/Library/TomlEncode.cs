using Settings.Compiler.Binding;

namespace Settings.Compiler.TemplateFunctions.Library;

/// <summary>
/// toml_encode VALUE: the value as TOML, in one line as far as its strings allow.
/// Upstream: core-kit sources/api/schnauzer/src/helpers/stdlib/mod.rs (toml_encode), which writes as the release's toml does.
/// </summary>
public sealed class TomlEncode() : TemplateHelper("std", "toml_encode", [HelperParameter.Any])
{
    /// <inheritdoc/>
    protected override DocumentValue Evaluate(HelperCall call) =>
        Text(call[0] is { } value && new TomlText(call.Os.Behaviour.WritesMultiLineBasicStrings).Write(value) is { } text ? text : throw call.Unusable(0, "a value without null"));
}

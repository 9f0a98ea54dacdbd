using Settings.Compiler.Binding;

namespace Settings.Compiler.TemplateFunctions.Library;

/// <summary>
/// is_set VALUE: whether a setting is set, even to false, 0 or an empty text.
/// Upstream: core-kit sources/api/schnauzer/src/helpers/stdlib/mod.rs (IfNotNullHelper, its block helper if_not_null).
/// </summary>
public sealed class IsSet() : TemplateHelper("std", "is_set", [HelperParameter.Any.Optional])
{
    /// <inheritdoc/>
    public override bool UsesContent => false;

    /// <inheritdoc/>
    public override Implication Implies(bool holds) => holds ? Implication.Set : Implication.Nothing;

    /// <inheritdoc/>
    protected override DocumentValue Evaluate(HelperCall call) => Truth(call[0] is not (null or DocumentNull));
}

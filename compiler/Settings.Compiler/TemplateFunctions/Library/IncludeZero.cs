using Settings.Compiler.Binding;

namespace Settings.Compiler.TemplateFunctions.Library;

/// <summary>
/// include_zero VALUE: a condition that the number 0 meets too. Upstream writes includeZero=true in its #if.
/// Upstream: handlebars 4.5.0 src/helpers/helper_if.rs.
/// </summary>
public sealed class IncludeZero() : TemplateHelper(Language, "include_zero", [HelperParameter.Any.Optional])
{
    /// <inheritdoc/>
    public override bool UsesContent => false;

    /// <inheritdoc/>
    public override Implication Implies(bool holds) => holds ? Implication.Set : Implication.Nothing;

    /// <inheritdoc/>
    protected override DocumentValue Evaluate(HelperCall call) =>
        Truth(call[0] is DocumentInteger or DocumentFloat || ValueText.IsTruthy(call[0]));
}

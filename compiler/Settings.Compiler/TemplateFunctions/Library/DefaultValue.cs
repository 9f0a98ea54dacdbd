using Settings.Compiler.Binding;

namespace Settings.Compiler.TemplateFunctions.Library;

/// <summary>
/// default FALLBACK VALUE: the value when it is set, otherwise the fallback. Both are scalars.
/// Upstream: core-kit sources/api/schnauzer/src/helpers/stdlib/mod.rs (default).
/// </summary>
public sealed class DefaultValue() : TemplateHelper("std", "default", [HelperParameter.Scalar, HelperParameter.Scalar.Optional])
{
    /// <inheritdoc/>
    public override InsertedArgument? Inserted { get; } = new(1);

    /// <inheritdoc/>
    public override int? SubjectOf(IReadOnlyList<string?> literals)
    {
        ArgumentNullException.ThrowIfNull(literals);
        return literals[0] is { Length: 0 } ? 1 : null;
    }

    /// <inheritdoc/>
    public override Implication Implies(bool holds) => holds ? Implication.Set : Implication.Nothing;

    /// <inheritdoc/>
    protected override DocumentValue Evaluate(HelperCall call)
    {
        var fallback = call.Scalar(0) ?? throw call.Unusable(0, "a string, a number or a boolean");
        return Text(call.Scalar(1) ?? fallback);
    }
}

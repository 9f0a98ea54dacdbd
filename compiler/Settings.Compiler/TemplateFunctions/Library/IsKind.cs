using Settings.Compiler.Binding;
using Settings.Compiler.Schemas;

namespace Settings.Compiler.TemplateFunctions.Library;

/// <summary>
/// is_null, is_bool, is_number, is_string, is_array, is_object VALUE: whether a value is of a kind. A setting that is not
/// set is null. Upstream: core-kit sources/api/schnauzer/src/helpers/stdlib/reflective.rs.
/// </summary>
/// <param name="kind">The kind as upstream calls it.</param>
public sealed class IsKind(string kind) : TemplateHelper("std", "is_" + kind, [HelperParameter.Any.Optional])
{
    // The kinds of values for which it is true; none for null.
    private ValueKinds Kinds => kind switch
    {
        "bool" => ValueKinds.Boolean,
        "number" => ValueKinds.Integer | ValueKinds.Float,
        "string" => ValueKinds.String,
        "array" => ValueKinds.List,
        "object" => ValueKinds.Table,
        _ => ValueKinds.None,
    };

    /// <inheritdoc/>
    public override bool UsesContent => false;

    /// <inheritdoc/>
    public override Implication Implies(bool holds) => Kinds switch
    {
        ValueKinds.None => holds ? Implication.Nothing : Implication.Set,
        var kinds => holds ? new Implication(IsSet: true, kinds) : new Implication(IsSet: false, ValueKinds.All & ~kinds),
    };

    /// <inheritdoc/>
    public override string Describe(string subject, bool holds, IReadOnlyList<string?> literals) => $"{subject} is{Not(holds)} of kind {kind}";

    /// <inheritdoc/>
    protected override DocumentValue Evaluate(HelperCall call) => Truth(string.Equals(kind, KindOf(call[0]), StringComparison.Ordinal));

    private static string KindOf(DocumentValue? value) => value switch
    {
        DocumentBoolean => "bool",
        DocumentInteger or DocumentFloat => "number",
        DocumentString => "string",
        DocumentArray => "array",
        null or DocumentNull => "null",
        _ => "object",
    };
}

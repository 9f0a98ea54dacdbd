using Settings.Compiler.Binding;

namespace Settings.Compiler.TemplateFunctions.Library;

/// <summary>
/// any_enabled LIST-OR-TABLE: whether one of its values is a table with enabled = true.
/// Upstream: core-kit sources/api/schnauzer/src/helpers/stdlib/mod.rs (any_enabled).
/// </summary>
public sealed class AnyEnabled() : TemplateHelper("std", "any_enabled", [HelperParameter.Any])
{
    /// <inheritdoc/>
    public override bool AcceptsMissing => false;

    /// <inheritdoc/>
    public override Implication Implies(bool holds) => Implication.Set;

    /// <inheritdoc/>
    public override string Describe(string subject, bool holds, IReadOnlyList<string?> literals) =>
        $"{(holds ? "an" : "no")} entry of {subject} is enabled";

    /// <inheritdoc/>
    protected override DocumentValue Evaluate(HelperCall call) => Truth(call[0] switch
    {
        DocumentArray list => list.Items.Any(IsEnabled),
        DocumentTable table => table.Entries.Any(entry => IsEnabled(entry.Value)),
        _ => false,
    });

    // Upstream reads each value as a structure of one field; serde reads such a structure from a list of one, too.
    private static bool IsEnabled(DocumentValue value) => value switch
    {
        DocumentTable table => table["enabled"] is DocumentBoolean { Value: true },
        DocumentArray { Items: [DocumentBoolean { Value: true }] } => true,
        _ => false,
    };
}

using Settings.Compiler.Binding;

namespace Settings.Compiler.TemplateFunctions.Library;

/// <summary>
/// eq A B: whether two values are the same JSON; 5 and "5" are not. A value that is not set is an error.
/// Upstream: handlebars 4.5.0 src/helpers/helper_extras.rs (eq).
/// </summary>
public sealed class JsonEquals() : TemplateHelper(Language, Function, [HelperParameter.Any, HelperParameter.Any])
{
    /// <summary>How templates spell it.</summary>
    public const string Function = "eq";

    /// <inheritdoc/>
    public override bool AcceptsMissing => false;

    /// <inheritdoc/>
    public override Implication Implies(bool holds) => Implication.Set;

    /// <inheritdoc/>
    public override string Describe(string subject, bool holds, IReadOnlyList<string?> literals)
    {
        ArgumentNullException.ThrowIfNull(literals);
        return $"{subject} is{Not(holds)} \"{literals[1]}\"";
    }

    /// <inheritdoc/>
    protected override DocumentValue Evaluate(HelperCall call) => Truth(Same(call[0], call[1]));

    private static bool Same(DocumentValue? left, DocumentValue? right) => (left, right) switch
    {
        (DocumentString a, DocumentString b) => string.Equals(a.Value, b.Value, StringComparison.Ordinal),
        (DocumentInteger a, DocumentInteger b) => a.Value == b.Value,
        (DocumentBoolean a, DocumentBoolean b) => a.Value == b.Value,
        (DocumentFloat a, DocumentFloat b) => a.Value.Equals(b.Value),
        (DocumentNull, DocumentNull) => true,
        (DocumentArray a, DocumentArray b) => SameItems(a, b),
        (DocumentTable a, DocumentTable b) => SameEntries(a, b),
        _ => false,
    };

    private static bool SameItems(DocumentArray left, DocumentArray right) =>
        left.Items.Count == right.Items.Count && left.Items.Zip(right.Items).All(pair => Same(pair.First, pair.Second));

    private static bool SameEntries(DocumentTable left, DocumentTable right) =>
        left.Count == right.Count && left.Entries.All(entry => Same(entry.Value, right[entry.Key]));
}

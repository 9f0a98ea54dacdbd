using Settings.Compiler.Binding;

namespace Settings.Compiler.TemplateFunctions.Library;

/// <summary>
/// join_map BETWEEN SEPARATOR "fail-if-missing"|"no-fail-if-missing" TABLE: key and value of each entry, the keys in
/// byte order. Without a table it is an error or nothing, as the third argument says.
/// Upstream: core-kit sources/api/schnauzer/src/helpers/stdlib/mod.rs (join_map).
/// </summary>
public sealed class JoinMap() : TemplateHelper(
    "std", "join_map", [HelperParameter.Text, HelperParameter.Text, HelperParameter.Text, HelperParameter.Table.Optional])
{
    private const string MustBeThere = "fail-if-missing";

    /// <inheritdoc/>
    public override bool Requires(int index, IReadOnlyList<string?> literals)
    {
        ArgumentNullException.ThrowIfNull(literals);
        return index == 3 ? literals[2] == MustBeThere : base.Requires(index, literals);
    }

    /// <inheritdoc/>
    protected override DocumentValue Evaluate(HelperCall call)
    {
        var between = call.Text(0);
        var separator = call.Text(1);
        var isRequired = call.Text(2) switch
        {
            MustBeThere => true,
            "no-fail-if-missing" => false,
            _ => throw call.Refused(2, "its third argument must be 'fail-if-missing' or 'no-fail-if-missing'"),
        };

        if (call[3] is not DocumentTable table)
        {
            return isRequired ? throw call.Unusable(3, "a table") : Text(string.Empty);
        }

        return Text(string.Join(separator, table.SortedEntries().Select(entry => entry.Value switch
        {
            DocumentNull or DocumentArray or DocumentTable => throw call.Unusable(3, "a table of strings, numbers and booleans"),
            var scalar => entry.Key + between + ValueText.Of(scalar),
        })));
    }
}

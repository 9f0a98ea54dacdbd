using Settings.Compiler.Binding;

namespace Settings.Compiler.TemplateFunctions.Library;

/// <summary>
/// join_node_taints TABLE: key=value:effect for each taint, joined by commas, the keys in byte order. Anything but a
/// table gives nothing.
/// Upstream: core-kit sources/api/schnauzer/src/helpers/mod.rs (join_node_taints).
/// </summary>
public sealed class JoinNodeTaints() : TemplateHelper("kubernetes", "join_node_taints", [HelperParameter.Table.Optional])
{
    /// <inheritdoc/>
    protected override DocumentValue Evaluate(HelperCall call)
    {
        if (call[0] is not DocumentTable taints)
        {
            return Text(string.Empty);
        }

        var pairs = new List<string>();
        foreach (var entry in taints.SortedEntries())
        {
            if (entry.Value is not DocumentArray values)
            {
                throw call.Unusable(0, "a table of lists");
            }

            foreach (var value in values.Items)
            {
                pairs.Add(value is DocumentString text ? $"{entry.Key}={text.Value}" : throw call.Unusable(0, "a table of lists of strings"));
            }
        }

        return Text(string.Join(',', pairs));
    }
}

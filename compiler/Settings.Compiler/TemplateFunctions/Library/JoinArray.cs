using System.Text;
using Settings.Compiler.Binding;

namespace Settings.Compiler.TemplateFunctions.Library;

/// <summary>
/// join_array SEPARATOR LIST: the strings of a list, each in double quotes but nothing in them escaped.
/// Upstream: core-kit sources/api/schnauzer/src/helpers/stdlib/mod.rs (join_array).
/// </summary>
public sealed class JoinArray() : TemplateHelper("std", "join_array", [HelperParameter.Text, HelperParameter.Texts])
{
    /// <inheritdoc/>
    public override InsertedArgument? Inserted { get; } = new(1, IsJoined: true);

    /// <inheritdoc/>
    protected override DocumentValue Evaluate(HelperCall call)
    {
        var separator = call.Text(0);
        if (call[1] is not DocumentArray list)
        {
            throw call.Unusable(1, "a list");
        }

        var joined = new StringBuilder();
        foreach (var item in list.Items)
        {
            if (item is not DocumentString text)
            {
                throw call.Unusable(1, "a list of strings");
            }

            if (joined.Length > 0)
            {
                joined.Append(separator);
            }

            joined.Append('"').Append(text.Value).Append('"');
        }

        return Text(joined.ToString());
    }
}

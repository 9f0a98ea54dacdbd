using Settings.Compiler.Binding;
using Settings.Compiler.Schemas;

namespace Settings.Migrations.Laws.Stores;

/// <summary>Makes values that a place of a schema accepts: a few of each kind, those at the edges and empty lists among them.</summary>
/// <param name="texts">Texts that are tried where a schema wants one.</param>
internal sealed class ValueMaker(IReadOnlyList<string> texts)
{
    private const int Most = 8;

    private readonly Dictionary<SchemaNode, IReadOnlyList<DocumentValue>> _made = new(ReferenceEqualityComparer.Instance);

    /// <summary>The values, as the model stores them; none when no text that is known fits.</summary>
    public IReadOnlyList<DocumentValue> Of(SchemaSlot slot, ReleaseSettings settings)
    {
        if (!_made.TryGetValue(slot.Node, out var made))
        {
            made = [.. Raw(slot, settings).Select(value => settings.Normalise(slot, value)).OfType<DocumentValue>().Where(value => value is not (DocumentTable or DocumentNull))];
            _made.Add(slot.Node, made);
        }

        return made;
    }

    private IEnumerable<DocumentValue> Raw(SchemaSlot slot, ReleaseSettings settings) => slot.Node switch
    {
        BooleanNode => [new DocumentBoolean(value: true, default), new DocumentBoolean(value: false, default)],
        IntegerNode range => Numbers(range),
        EnumNode choice => choice.Values.Take(Most).Select(Text),
        StringNode => texts.Select(Text).Where(text => settings.Normalise(slot, text) is not null).Take(Most),
        ChoiceNode choice => choice.Options.SelectMany(option => Raw(option, settings)),
        ListNode list => Lists(list, settings),
        TableNode table => Tables(table, settings),
        _ => [Text("a")],
    };

    private IEnumerable<DocumentValue> Lists(ListNode list, ReleaseSettings settings)
    {
        if (list.Prefix.Count > 0)
        {
            DocumentValue[] items = list.Prefix.SelectMany(slot => Raw(slot, settings).Take(1)).ToArray();
            return [new DocumentArray(items, default)];
        }

        DocumentValue[] rest = (list.Rest is { } slot ? Raw(slot, settings).Take(3) : []).ToArray();
        return Enumerable.Range(list.MinimumCount, rest.Length + 1).Where(count => count <= Math.Min(rest.Length, list.MaximumCount))
            .Select(count => new DocumentArray([.. rest.Take(count)], default));
    }

    private IEnumerable<DocumentValue> Tables(TableNode node, ReleaseSettings settings)
    {
        for (var i = 0; i < 2; i++)
        {
            var table = new DocumentTable(default);
            foreach (var property in node.Properties)
            {
                DocumentValue[] values = Raw(property, settings).Take(2).ToArray();
                if (values.Length > 0)
                {
                    table.Set(property.Name, default, values[Math.Min(i, values.Length - 1)]);
                }
            }

            if (node.Rest is { } rest && Raw(rest, settings).FirstOrDefault() is { } value)
            {
                table.Set("a", default, value);
            }

            yield return table;
        }
    }

    private static IEnumerable<DocumentValue> Numbers(IntegerNode range) =>
        ((Int128[])[1, 0, range.Minimum, range.Maximum]).Select(number => Int128.Clamp(number, Int128.Max(range.Minimum, long.MinValue), Int128.Min(range.Maximum, long.MaxValue)))
            .Distinct().Select(number => new DocumentInteger(number, default));

    private static DocumentString Text(string text) => new(text, default);
}

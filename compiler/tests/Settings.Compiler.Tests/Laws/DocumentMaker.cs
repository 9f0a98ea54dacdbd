using Settings.Compiler.Binding;
using Settings.Compiler.Schemas;

namespace Settings.Compiler.Tests.Laws;

/// <summary>Makes settings out of a schema: accepted ones, or some in which values are of the wrong kind or out of range.</summary>
/// <param name="seed">The same seed makes the same settings.</param>
/// <param name="mistakes">How many of a thousand values are arbitrary.</param>
internal sealed class DocumentMaker(int seed, int mistakes)
{
    private readonly Random _random = new(seed);

    /// <summary>What lies below settings.</summary>
    public DocumentTable Make(SettingsSchema schema)
    {
        var settings = new DocumentTable(default);
        foreach (var extension in schema.Root.Properties)
        {
            if (_random.Next(3) == 0 && Value(extension.Node) is { } value)
            {
                settings.Set(extension.Name, default, value);
            }
        }

        return settings;
    }

    // Null when the pool has nothing that the node accepts.
    private DocumentValue? Value(SchemaNode node)
    {
        if (_random.Next(1000) < mistakes)
        {
            return Arbitrary();
        }

        return node switch
        {
            ChoiceNode choice => Value(choice.Options[_random.Next(choice.Options.Count)].Node),
            EnumNode texts => Text(texts.Values[_random.Next(texts.Values.Count)]),
            StringNode => TextFor(node) is { } text ? Text(text) : null,
            IntegerNode range => Number(range),
            BooleanNode => new DocumentBoolean(_random.Next(2) == 0, default),
            ListNode list => List(list),
            TableNode table => Table(table),
            _ => Text("anything"),
        };
    }

    private DocumentTable? Table(TableNode node)
    {
        var table = new DocumentTable(default);
        foreach (var property in node.Properties)
        {
            if (!property.IsRequired && _random.Next(3) > 0)
            {
                continue;
            }

            if (Value(property.Node) is { } value)
            {
                table.Set(property.Name, default, value);
            }
            else if (property.IsRequired)
            {
                return null;
            }
        }

        for (var i = node.Rest is null ? 0 : _random.Next(3); i > 0; i--)
        {
            if (Key(node) is { } key && Value(node.Rest?.Node ?? node) is { } value)
            {
                table.Set(key, default, value);
            }
        }

        return table;
    }

    private string? Key(TableNode node)
    {
        var allowed = TextPool.All.Where(text => (node.Keys is not { } keys || TextPool.Accepts(keys.Node, text)) && text.Length is > 0 and < 50 && text.All(IsOfDatastore)).ToArray();
        return _random.Next(1000) < mistakes ? TextPool.All[_random.Next(TextPool.All.Count)] : allowed.Length == 0 ? null : allowed[_random.Next(allowed.Length)];
    }

    private DocumentArray? List(ListNode node)
    {
        var items = new List<DocumentValue>();
        var count = node.Prefix.Count > 0 ? node.Prefix.Count : Math.Max(node.MinimumCount, _random.Next(3));
        for (var i = 0; i < count; i++)
        {
            if (node.SlotAt(i) is not { } slot || Value(slot.Node) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return new DocumentArray(items, default);
    }

    private DocumentInteger Number(IntegerNode range)
    {
        Int128 number = _random.Next(6) switch
        {
            0 => range.Minimum,
            1 => range.Maximum,
            2 => range.Minimum + 1,
            _ => _random.Next(200),
        };
        return new DocumentInteger(Int128.Clamp(number, Int128.Max(range.Minimum, long.MinValue), Int128.Min(range.Maximum, long.MaxValue)), default);
    }

    private DocumentValue Arbitrary() => _random.Next(7) switch
    {
        0 => new DocumentInteger(_random.Next(-3, 100), default),
        1 => new DocumentInteger(long.MaxValue, default),
        2 => new DocumentBoolean(value: true, default),
        3 => new DocumentArray([], default),
        4 => new DocumentTable(default),
        5 => new DocumentFloat(1.5, default),
        _ => Text(TextPool.All[_random.Next(TextPool.All.Count)]),
    };

    private string? TextFor(SchemaNode node)
    {
        var allowed = TextPool.All.Where(text => TextPool.Accepts(node, text)).ToArray();
        return allowed.Length == 0 ? null : allowed[_random.Next(allowed.Length)];
    }

    private static bool IsOfDatastore(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or '/' or '-' or '.';

    private static DocumentString Text(string text) => new(text, default);
}

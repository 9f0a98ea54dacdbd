using System.Text;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;

namespace Settings.Compiler.Tests.Laws;

/// <summary>Writes tables as TOML, each in one of the ways that TOML has: under a header, with dotted keys, inline.</summary>
/// <param name="random">Chooses the ways, and the order of headers.</param>
internal sealed class TomlWriter(Random random)
{
    private readonly StringBuilder _text = new();

    /// <summary>The text; it is TOML 1.0.</summary>
    public string Write(DocumentTable root)
    {
        Body(root, [], string.Empty);
        return _text.ToString();
    }

    // The lines of a table that is open, and after them those with headers of their own.
    private void Body(DocumentTable table, IReadOnlyList<string> path, string dotted)
    {
        var headed = new List<DocumentEntry>();
        foreach (var entry in table.Entries)
        {
            var isOfTables = entry.Value is DocumentArray { Items.Count: > 0 } list && list.Items.All(item => item is DocumentTable);
            if (dotted.Length == 0 && (entry.Value is DocumentTable || isOfTables) && random.Next(3) > 0)
            {
                headed.Add(entry);
            }
            else if (entry.Value is DocumentTable { Count: > 0 } inner && random.Next(2) == 0)
            {
                Body(inner, path, $"{dotted}{Key(entry.Key)}{(random.Next(9) == 0 ? " . " : ".")}");
            }
            else
            {
                _text.Append($"{dotted}{Key(entry.Key)} = {Inline(entry.Value)}{(random.Next(9) == 0 ? " # a = 1" : string.Empty)}\n");
            }
        }

        foreach (var entry in headed.OrderBy(_ => random.Next()))
        {
            Headed(entry.Value, [.. path, entry.Key]);
        }
    }

    private void Headed(DocumentValue value, IReadOnlyList<string> path)
    {
        var name = string.Join(random.Next(9) == 0 ? " . " : ".", path.Select(Key));
        if (value is DocumentTable table)
        {
            // Without lines of its own a table needs no header.
            if (table.Count == 0 || table.Entries.Any(entry => entry.Value is not DocumentTable) || random.Next(2) == 0)
            {
                Reopened(table, name, path);
            }
            else
            {
                foreach (var entry in table.Entries)
                {
                    Headed(entry.Value, [.. path, entry.Key]);
                }
            }

            return;
        }

        foreach (var item in ((DocumentArray)value).Items.OfType<DocumentTable>())
        {
            _text.Append($"\n[[{name}]]\n");
            Body(item, path, string.Empty);
        }
    }

    // Now and then the tables below come first, and the table is opened after them.
    private void Reopened(DocumentTable table, string name, IReadOnlyList<string> path)
    {
        var below = random.Next(3) > 0 ? [] : table.Entries.Where(entry => entry.Value is DocumentTable { Count: > 0 }).ToArray();
        foreach (var entry in below)
        {
            _text.Append($"[{name}.{Key(entry.Key)}]\n");
            Body((DocumentTable)entry.Value, [.. path, entry.Key], string.Empty);
        }

        _text.Append($"\n[ {name} ]\n");
        var rest = new DocumentTable(default);
        foreach (var entry in table.Entries.Where(entry => !below.Any(done => done.Key == entry.Key)))
        {
            rest.Set(entry.Key, default, entry.Value);
        }

        Body(rest, path, string.Empty);
    }

    private string Inline(DocumentValue value) => value switch
    {
        DocumentTable table => $"{{ {string.Join(", ", table.Entries.Select(entry => $"{Key(entry.Key)} = {Inline(entry.Value)}"))} }}",
        DocumentArray list => $"[{(random.Next(3) == 0 ? "\n  " : string.Empty)}{string.Join(", ", list.Items.Select(Inline))}]",
        _ => JsonText.Write(value),
    };

    private string Key(string key) =>
        key.Length > 0 && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') && random.Next(5) > 0 ? key : JsonText.Write(new DocumentString(key, default));
}

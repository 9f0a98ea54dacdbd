using System.Globalization;
using Settings.Compiler.Binding;
using Settings.Compiler.Hosts.Yaml;
using Settings.Compiler.Paths;

namespace Settings.Compiler.Hosts.Others;

/// <summary>Finds keys in TOML and YAML by a dotted path, in which a star stands for any characters of a part.</summary>
internal static class KeyPattern
{
    /// <summary>Whether a value has the key, and under it one of some values.</summary>
    /// <param name="node">A value of TOML or YAML.</param>
    /// <param name="pattern">The path.</param>
    /// <param name="values">The values, as texts; null for any.</param>
    public static bool IsIn(object node, string pattern, IReadOnlyList<string>? values = null) => IsIn(node, new PathReader(pattern), values);

    /// <summary>Whether a text has a form: a star stands for any characters.</summary>
    public static bool Fits(ReadOnlySpan<char> form, ReadOnlySpan<char> text)
    {
        var star = form.IndexOf('*');
        return star < 0 ? form.SequenceEqual(text) : text.Length >= form.Length - 1 && text.StartsWith(form[..star]) && text.EndsWith(form[(star + 1)..]);
    }

    private static bool IsIn(object node, PathReader rest, IReadOnlyList<string>? values)
    {
        if (!rest.Read())
        {
            return values is null || (TextOf(node) is { } text && values.Any(form => Fits(form, text)));
        }

        switch (node)
        {
            case DocumentTable table:
                foreach (var entry in table.Entries)
                {
                    if (Fits(rest.Segment, entry.Key) && IsIn(entry.Value, rest, values))
                    {
                        return true;
                    }
                }

                return false;
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    if (entry.Key is YamlText key && Fits(rest.Segment, key.Value) && IsIn(entry.Value, rest, values))
                    {
                        return true;
                    }
                }

                return false;
            case DocumentArray list when rest.Segment is PathSpelling.Star:
                return AnyHas(list.Items, rest, values);
            case YamlList list when rest.Segment is PathSpelling.Star:
                return AnyHas(list.Items, rest, values);
            default:
                return false;
        }
    }

    private static bool AnyHas(IReadOnlyList<object> items, PathReader rest, IReadOnlyList<string>? values)
    {
        foreach (var item in items)
        {
            if (IsIn(item, rest, values))
            {
                return true;
            }
        }

        return false;
    }

    private static string? TextOf(object node) => node switch
    {
        DocumentString text => text.Value,
        DocumentInteger number => number.Value.ToString(CultureInfo.InvariantCulture),
        YamlText text => text.Value,
        _ => null,
    };
}

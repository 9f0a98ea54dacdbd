using System.Globalization;
using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Formats;
using Settings.Compiler.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Settings.Compiler.Hosts.Yaml;

/// <summary>
/// What programs in Go read from YAML: it becomes JSON first, so keys are texts, whole numbers are integers however they are written, and
/// a key that is given twice is a mistake. Upstream: sigs.k8s.io/yaml (UnmarshalStrict, convertToJSONableObject), sigs.k8s.io/json (numbers).
/// </summary>
/// <param name="source">The text.</param>
/// <param name="holes">What is put in place of placeholders; null for a text that has none.</param>
internal sealed class YamlValues(YamlSource source, Holes? holes)
{
    // From here on Go writes a float with an exponent, which is not an integer to whoever reads it.
    private const double LeastWithExponent = 1e21;
    private const string Merge = "<<";

    // Aliases of aliases make a small text large; Go's reader has such a limit too.
    private const int MostValues = 1 << 18;

    private readonly List<Diagnostic> _findings = [];
    private int _count;

    /// <summary>The keys that are given twice.</summary>
    public IReadOnlyList<Diagnostic> Findings => _findings;

    /// <summary>The table that a mapping is.</summary>
    public DocumentTable Table(YamlMapping mapping)
    {
        var table = new DocumentTable(mapping.Span);
        Fill(table, mapping);
        return table;
    }

    /// <summary>The value that a node is.</summary>
    public DocumentValue Value(YamlNode node)
    {
        if (++_count > MostValues)
        {
            return new DocumentNull(node.Span);
        }

        switch (node)
        {
            case YamlMapping mapping:
                return Table(mapping);
            case YamlList list:
                return new DocumentArray([.. list.Items.Select(Value)], list.Span);
            case YamlText text:
                var filled = Filled(text);
                return filled == text.Value ? AsJson(YamlScalar.Read(text.Scalar, text.Span))
                    : holes?.IsIn(filled) == true ? new DocumentString(filled, text.Span)
                    : AsJson(YamlScalar.Read(new Scalar(text.Scalar.Anchor, text.Scalar.Tag, filled, text.Scalar.Style, text.Scalar.IsPlainImplicit, text.Scalar.IsQuotedImplicit), text.Span));
            default:
                return new DocumentNull(node.Span);
        }
    }

    private void Fill(DocumentTable table, YamlMapping mapping)
    {
        foreach (var (key, value) in mapping.Entries)
        {
            if (key is not YamlText name)
            {
                continue;
            }

            if (name is { Value: Merge, Scalar.Style: ScalarStyle.Plain })
            {
                MergeInto(table, value);
                continue;
            }

            var text = KeyOf(name);
            if (table.TryGet(text, out var first))
            {
                _findings.Add(TomlRuleDiagnostics.DuplicateKey(key.Span, text, first.KeySpan));
            }
            else
            {
                table.Set(text, key.Span, Value(value));
            }
        }
    }

    private void MergeInto(DocumentTable table, YamlNode node)
    {
        if (++_count > MostValues)
        {
            return;
        }

        switch (node)
        {
            case YamlMapping mapping:
                Fill(table, mapping);
                break;
            case YamlList list:
                foreach (var item in list.Items)
                {
                    MergeInto(table, item);
                }

                break;
        }
    }

    private string KeyOf(YamlText name)
    {
        var filled = Filled(name);
        return filled != name.Value || name.Scalar.Style != ScalarStyle.Plain || !YamlScalar.IsNoText(filled) ? filled
            : YamlScalar.Read(name.Scalar, name.Span) switch
            {
                DocumentBoolean truth => truth.Value ? "true" : "false",
                DocumentInteger number => number.Value.ToString(CultureInfo.InvariantCulture),
                _ => filled,
            };
    }

    private static DocumentValue AsJson(DocumentValue value) => value switch
    {
        DocumentInteger { Value: var number } when number > long.MaxValue => new DocumentFloat((double)number, value.Span),
        DocumentFloat { Value: var number } when Math.Abs(number) < LeastWithExponent && Math.Truncate(number) == number =>
            (Int128)number is var whole && whole >= long.MinValue && whole <= long.MaxValue ? new DocumentInteger(whole, value.Span) : value,
        _ => value,
    };

    // The text as it is typed, for the parser has seen other characters in place of some templates.
    private string Filled(YamlText node)
    {
        if (holes is null && source.Host.Values is null)
        {
            return node.Value;
        }

        var typed = new MappedText();
        YamlSpelling.Append(node, source, typed);
        var text = typed.Text;
        var output = new System.Text.StringBuilder();
        var start = 0;
        var own = source.Host.Placeholders;
        for (var at = PlaceholderScanner.NextIn(text, 0, own); at >= 0 && at < text.Length; at = at < text.Length ? PlaceholderScanner.NextIn(text, at, own) : -1)
        {
            var length = PlaceholderScanner.LengthAt(text, at, PlaceholderSyntax.Clear, own, out _);
            if (length == 0)
            {
                at++;
                continue;
            }

            var isBare = node.Scalar.Style == ScalarStyle.Plain && length == text.Length;
            output.Append(text, start, at - start);
            if (source.Host.Values?.Of(text.Substring(at, length)) is { } value)
            {
                output.Append(value);
            }
            else if (holes is null)
            {
                output.Append(text, at, length);
            }
            else if (holes.Add(text.Substring(at, length), isBare) is { } hole)
            {
                output.Append(hole);
            }

            at += length;
            start = at;
        }

        return start == 0 ? text : output.Append(text, start, text.Length - start).ToString();
    }
}

using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Schemas;
using Settings.Compiler.Text;

namespace Settings.Compiler.Checking;

/// <summary>
/// Checks texts that have holes, which is what is known only later: whether they can be filled so that the setting takes them.
/// What a filled text would be is not stored.
/// </summary>
internal sealed class HoleChecker(CheckSession session, Holes holes)
{
    // What makes quotation marks itself when it is put in.
    private static readonly string[] Quoting = ["jsonencode(", "tostring(jsonencode", "toJson", "tojson", "to_json", "quote", "json.dumps", "JSON.stringify", "%q", "\""];

    /// <summary>Whether a text has holes.</summary>
    public bool Has(string text) => holes.IsIn(text);

    /// <summary>Whether a text is a hole that is not in quotation marks: it may be filled with any value.</summary>
    public bool IsBare(string text) => holes.IsBare(text);

    /// <summary>Judges a text with holes; a finding says why it cannot be filled.</summary>
    public void Check(DocumentString text, SchemaNode node, CheckPlace place)
    {
        if (!holes.AreFilled)
        {
            session.Report(PlaceholderDiagnostics.Left(text.Span, place.Path));
        }

        if (holes.IsBare(text.Value))
        {
            if (node.Kinds == ValueKinds.String && !Quoting.Any(sign => holes.Restore(text.Value).Contains(sign, StringComparison.Ordinal)))
            {
                session.Report(HoleDiagnostics.Unquoted(text.Span, place.Path, place.IsSecret ? null : holes.Restore(text.Value)));
            }
        }
        else if (!CanBe(holes.PartsOf(text.Value), node))
        {
            session.Report(HoleDiagnostics.NeverAllowed(text.Span, place.Path, place.IsSecret ? null : holes.Restore(text.Value), node.Expects));
        }
    }

    /// <summary>Whether a text with holes, which need not be a value, can be filled so that it keeps a rule for strings.</summary>
    public bool CanBe(string text, SchemaNode node) => holes.IsBare(text) || CanBe(holes.PartsOf(text), node);

    private static bool CanBe(IReadOnlyList<string> parts, SchemaNode node) => node switch
    {
        AnyNode => true,
        StringNode rule => FewestCharacters(parts) <= rule.MaximumLength && rule.Pattern?.CanMatch(parts) != false && rule.Format?.CanBe(parts) != false,
        EnumNode choice => choice.Values.Any(value => Fits(parts, value)),
        ChoiceNode { Options: var options } => options.Any(option => CanBe(parts, option.Node)),
        _ => false,
    };

    private static int FewestCharacters(IReadOnlyList<string> parts) => parts.Sum(part => part.EnumerateRunes().Count());

    // Whether a text consists of the parts with anything between them.
    private static bool Fits(IReadOnlyList<string> parts, string value)
    {
        if (!value.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = parts[0].Length;
        foreach (var part in parts.Skip(1).SkipLast(1))
        {
            var found = value.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + part.Length;
        }

        return value.Length - at >= parts[^1].Length && value.EndsWith(parts[^1], StringComparison.Ordinal);
    }
}

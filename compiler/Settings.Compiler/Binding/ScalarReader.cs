using System.Globalization;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Syntax;
using Settings.Compiler.Syntax.Nodes;
using Settings.Compiler.Text;

namespace Settings.Compiler.Binding;

/// <summary>Says what a value without brackets is: a string, a boolean, a number, a date or a time.</summary>
internal sealed class ScalarReader(SourceText source, StringReader strings, DiagnosticBag diagnostics, TomlForms forms = TomlForms.Standard)
{
    /// <summary>The value; null when the text is not a valid one, which has been reported.</summary>
    public DocumentValue? Read(ScalarSyntax scalar)
    {
        if (scalar.Kind != SyntaxTokenKind.Atom)
        {
            var before = diagnostics.Total;
            var text = strings.Read(scalar.Kind, scalar.Span);
            return diagnostics.Total == before ? new DocumentString(text, scalar.Span) : null;
        }

        var atom = source.Slice(scalar.Span);
        switch (atom)
        {
            case "true" or "false":
                return new DocumentBoolean(atom.Length == 4, scalar.Span);
            case "inf" or "+inf":
                return new DocumentFloat(double.PositiveInfinity, scalar.Span);
            case "-inf":
                return new DocumentFloat(double.NegativeInfinity, scalar.Span);
            case "nan" or "+nan" or "-nan":
                return new DocumentFloat(double.NaN, scalar.Span);
        }

        return Misspelt(atom, scalar.Span)
            ? null
            : LooksLikeDate(atom) ? Date(atom, scalar.Span)
            : LooksLikeNumber(atom) ? Number(atom, scalar.Span)
            : BareText(atom, scalar.Span);
    }

    private DocumentValue? BareText(ReadOnlySpan<char> atom, TextSpan span)
    {
        diagnostics.Add(LexicalDiagnostics.BareText(span, Excerpt.Of(atom)));
        return null;
    }

    private bool Misspelt(ReadOnlySpan<char> atom, TextSpan span)
    {
        foreach (var word in (ReadOnlySpan<string>)["true", "false", "inf", "nan"])
        {
            if (atom.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                diagnostics.Add(LexicalDiagnostics.MisspeltWord(span, atom.ToString(), word));
                return true;
            }
        }

        return false;
    }

    // Four digits and a dash, or two digits and a colon: nothing else of TOML begins so.
    private static bool LooksLikeDate(ReadOnlySpan<char> atom) =>
        (atom.Length > 4 && atom[4] == '-' && !atom[..4].ContainsAnyExceptInRange('0', '9'))
        || (atom.Length > 2 && atom[2] == ':' && !atom[..2].ContainsAnyExceptInRange('0', '9'));

    private static bool LooksLikeNumber(ReadOnlySpan<char> atom) =>
        char.IsAsciiDigit(atom[0]) || (atom.Length > 1 && atom[0] is '+' or '-' or '.' or '_' && (char.IsAsciiDigit(atom[1]) || atom[1] is '.' or '_'));

    private DocumentDateTime? Date(ReadOnlySpan<char> atom, TextSpan span)
    {
        if (DateTimeReader.Read(atom, forms == TomlForms.Newer) is var (kind, text))
        {
            return new DocumentDateTime(kind, text, span);
        }

        diagnostics.Add(DateTimeReader.LacksSeconds(atom)
            ? LexicalDiagnostics.NewerToml(span, "times without seconds", "write the seconds")
            : LexicalDiagnostics.InvalidDate(span, Excerpt.Of(atom)));
        return null;
    }

    private DocumentValue? Number(ReadOnlySpan<char> atom, TextSpan span)
    {
        var rule = NumberRules.Broken(atom, out var radix, out var isFloat);
        if (rule is null)
        {
            if (isFloat)
            {
                // toml_edit numbers.rs refuses what overflows to infinity, but not to negative infinity.
                var number = double.Parse(NumberRules.Digits(atom, radix), NumberStyles.Float, CultureInfo.InvariantCulture);
                if (!double.IsPositiveInfinity(number))
                {
                    return new DocumentFloat(number, span);
                }

                rule = "it is too large for a float of 64 bits";
            }
            else if (NumberRules.TryInteger(atom, radix, out var value))
            {
                return new DocumentInteger(value, span);
            }
            else
            {
                rule = "integers must be between -9223372036854775808 and 9223372036854775807";
            }
        }

        diagnostics.Add(LexicalDiagnostics.InvalidNumber(span, Excerpt.Of(atom), rule));
        return null;
    }
}

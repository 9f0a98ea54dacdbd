using System.Text;
using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Schemas;
using Settings.Compiler.Schemas.Formats;
using Settings.Compiler.Text;

namespace Settings.Compiler.Checking;

/// <summary>Checks strings and numbers.</summary>
internal sealed class ScalarChecker(CheckSession session)
{
    /// <summary>A string against lengths, a pattern or a format.</summary>
    public DocumentValue? Text(DocumentString text, StringNode rule, CheckPlace place)
    {
        if (Judge(text.Value, rule, out var reason, out var verdict))
        {
            return rule.Normalisation is not { IsCanonical: true } ? Normaliser.Apply(text, rule.Normalisation)
                : verdict.Number is { } number ? new DocumentInteger(number, text.Span)
                : verdict.Canonical is { } canonical ? new DocumentString(canonical, text.Span)
                : text;
        }

        session.Report(ValueDiagnostics.NotAllowed(text.Span, place.Path, Shown(text, place), reason, rule.Expects, place.IsSecret ? null : Encoded(text, rule)));
        return null;
    }

    /// <summary>A string against a few allowed ones.</summary>
    public DocumentValue? Choice(DocumentString text, EnumNode rule, CheckPlace place)
    {
        if (rule.Contains(text.Value))
        {
            return Normaliser.Apply(text, rule.Normalisation);
        }

        session.Report(ValueDiagnostics.NotOneOf(text.Span, place.Path, Shown(text, place), rule.Expects, place.IsSecret ? null : NearestName.Of(text.Value, rule.Values)));
        return null;
    }

    /// <summary>An integer against its range.</summary>
    public DocumentValue? Number(DocumentInteger number, IntegerNode range, CheckPlace place)
    {
        if (number.Value >= range.Minimum && number.Value <= range.Maximum)
        {
            return number;
        }

        session.Report(ValueDiagnostics.OutOfRange(number.Span, place.Path, number.Value, range.Expects));
        return null;
    }

    /// <summary>Whether a string, which need not be a value, keeps a rule for strings.</summary>
    public static bool IsAllowed(string text, SchemaNode rule) => rule switch
    {
        StringNode strings => Judge(text, strings, out _, out _),
        EnumNode choice => choice.Contains(text),
        ChoiceNode { Options: var options } => options.Any(option => IsAllowed(text, option.Node)),
        AnyNode => true,
        _ => false,
    };

    private static bool Judge(string text, StringNode rule, out string? reason, out FormatVerdict verdict)
    {
        reason = null;
        verdict = FormatVerdict.Valid;
        if (rule.MinimumLength > 0 || rule.MaximumLength < int.MaxValue)
        {
            var length = CharacterCount(text);
            if (length < rule.MinimumLength || length > rule.MaximumLength)
            {
                reason = length == 0 ? "is empty" : length > rule.MaximumLength ? $"has {length} characters" : null;
                return false;
            }
        }

        if (rule.Pattern is { } pattern && !pattern.IsMatch(text))
        {
            reason = text.Length == 0 ? "is empty" : null;
            return false;
        }

        if (rule.Format is not { } format)
        {
            return true;
        }

        verdict = format.Check(text);
        reason = verdict.Reason;
        return verdict.IsValid;
    }

    // What was to be encoded, and was not: PEM and JSON look like nothing else.
    private static Fix? Encoded(DocumentString text, StringNode rule) =>
        rule.Format is { IsBase64: true } && text.Span.Length > 0 && text.Value.TrimStart() is ['{', ..] or ['-', '-', '-', '-', '-', 'B', 'E', 'G', 'I', 'N', ..]
            ? Fix.Replace("Write it in Base64", isSafe: true, text.Span, $"\"{Convert.ToBase64String(Encoding.UTF8.GetBytes(text.Value))}\"") : null;

    private static int CharacterCount(string text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
        {
            count++;
        }

        return count;
    }

    private static string? Shown(DocumentString text, CheckPlace place) => place.IsSecret ? null : Excerpt.Of(text.Value);
}

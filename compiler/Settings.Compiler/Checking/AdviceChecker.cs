using System.Globalization;
using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Schemas;

namespace Settings.Compiler.Checking;

/// <summary>Warns of accepted values that something stumbles over later.</summary>
internal static class AdviceChecker
{
    /// <summary>Compares an accepted value with the advice for it. Members of tables are judged only where both are given.</summary>
    public static void Check(CheckSession session, DocumentValue value, SchemaNotes notes, SettingsPath path)
    {
        foreach (var advice in notes.Advice)
        {
            if (!IsFollowed(value, advice))
            {
                session.Report(ValueDiagnostics.StumblingBlock(value.Span, path.ToString(), advice.Why));
            }
        }
    }

    private static bool IsFollowed(DocumentValue value, Advice advice) => value switch
    {
        DocumentArray list => list.Items.Count >= advice.MinimumCount,
        DocumentString text => advice.Pattern?.IsMatch(text.Value) != false,
        DocumentTable table => advice.Order is not { } order || AreInOrder(table, order),
        _ => true,
    };

    private static bool AreInOrder(DocumentTable table, OrderedMembers order)
    {
        if (NumberOf(table[order.Lower]) is not { } lower || NumberOf(table[order.Higher]) is not { } higher)
        {
            return true;
        }

        return lower < higher || (order.MayBeEqual && lower == higher);
    }

    private static Int128? NumberOf(DocumentValue? value)
    {
        var number = value switch
        {
            DocumentInteger integer => integer.Value,
            DocumentString text when long.TryParse(text.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsed) => (Int128?)parsed,
            _ => null,
        };
        return number < 0 ? Int128.MaxValue : number;
    }
}

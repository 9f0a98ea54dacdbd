using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Migrations.Operations;

namespace Settings.Migrations.Drafting;

/// <summary>How the migration language spells things.</summary>
internal static class StatementText
{
    private const string Gap = "{}";

    // Where people would cut a text: not within a word or a number.
    private const string Boundaries = " /:{}'\",=";

    /// <summary>A value.</summary>
    public static string Of(DocumentValue value) => value is DocumentArray list
        ? $"[{string.Join(", ", list.Items.Select(Of))}]"
        : JsonText.Write(value);

    /// <summary>A text as a value.</summary>
    public static string Quoted(string text) => JsonText.Write(new DocumentString(text, default));

    /// <summary>A condition about the variant, with the words before it.</summary>
    public static string Of(ImmutableArray<VariantCondition> conditions) =>
        $"when variant {string.Join(" and ", conditions.Select(condition => $"{condition.Trait} {(condition.IsEqual ? "==" : "!=")} {Quoted(condition.Text)}"))}";

    /// <summary>What is replaced by what, with what both have in common said once where that is shorter.</summary>
    public static string Change(string old, string now)
    {
        if (old is not ['"', .., '"'] || now is not ['"', .., '"'])
        {
            return $"{old} -> {now}";
        }

        var (start, end) = Common(old, now);
        var (before, behind) = (old[1..start], old[^end..^1]);
        var (oldPart, newPart) = (old[start..^end], now[start..^end]);
        return before.Length + behind.Length > oldPart.Length + newPart.Length && !(before + behind).Contains(Gap, StringComparison.Ordinal)
            ? $"\"{oldPart}\" -> \"{newPart}\" in \"{before}{Gap}{behind}\""
            : $"{old} -> {now}";
    }

    // Where the different parts begin, and how much follows them, quotes included.
    private static (int Start, int End) Common(string old, string now)
    {
        var start = 1;
        while (start < Math.Min(old.Length, now.Length) - 1 && old[start] == now[start])
        {
            start++;
        }

        while (start > 1 && !Boundaries.Contains(old[start - 1], StringComparison.Ordinal))
        {
            start--;
        }

        var end = 1;
        while (end < Math.Min(old.Length, now.Length) - start && old[^(end + 1)] == now[^(end + 1)])
        {
            end++;
        }

        while (end > 1 && !Boundaries.Contains(old[^end], StringComparison.Ordinal))
        {
            end--;
        }

        return (start, end);
    }
}

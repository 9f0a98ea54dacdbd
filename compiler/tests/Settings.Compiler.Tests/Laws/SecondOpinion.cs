using System.Globalization;
using Settings.Compiler.Binding;
using Settings.Compiler.Text;
using Tomlyn;
using Tomlyn.Model;
using Tomlyn.Parsing;
using DateTimeKind = Settings.Compiler.Binding.DateTimeKind;

namespace Settings.Compiler.Tests.Laws;

/// <summary>What Tomlyn, a parser that shares nothing with ours, says of a text, compared with what ours says.</summary>
internal static class SecondOpinion
{
    // Tomlyn's verdict needs its validation: the reader of models accepts keys and tables that are defined twice.
    private static readonly TomlSerializerOptions Deep = new() { MaxDepth = 1000 };

    /// <summary>What the two disagree about; null when they agree: both refuse, or both accept and find equal values.</summary>
    /// <param name="text">The text.</param>
    public static string? Differs(string text)
    {
        var ours = DocumentReader.Read(new SourceText("document", text));
        var theirs = Refusal(text);
        if (ours.IsValid && theirs is null)
        {
            return Differs(ours.Root, TomlSerializer.Deserialize<TomlTable>(text, Deep));
        }

        return !ours.IsValid && theirs is not null ? null
            : ours.IsValid ? $"only Tomlyn refuses it: {theirs}"
            : $"only we refuse it: {ours.Diagnostics[0].Code} {ours.Diagnostics[0].Message}";
    }

    private static string? Refusal(string text)
    {
        try
        {
            return SyntaxParser.Parse(text, validate: true).Diagnostics.FirstOrDefault()?.ToString();
        }
        catch (ArgumentOutOfRangeException exception)
        {
            // Tomlyn fails to spell the message about a text that ends after a backslash.
            return exception.Message;
        }
    }

    private static string? Differs(DocumentValue ours, object? theirs) => (ours, theirs) switch
    {
        (DocumentTable table, TomlTable other) => table.Count != other.Count
            ? $"{table.Count} keys, not {other.Count}"
            : First(table.Entries.Select(entry => Named(entry.Key, Differs(entry.Value, other.TryGetValue(entry.Key, out var value) ? value : null)))),
        (DocumentArray list, TomlArray other) => Differs(list, [.. other]),
        (DocumentArray list, TomlTableArray other) => Differs(list, [.. other]),
        (DocumentString text, string other) => Unless(text.Value == other, text.Value, other),
        (DocumentInteger number, long other) => Unless(number.Value == other, number.Value, other),
        (DocumentFloat number, double other) => Unless(number.Value.Equals(other), number.Value, other),
        (DocumentBoolean truth, bool other) => Unless(truth.Value == other, truth.Value, other),
        (DocumentDateTime time, TomlDateTime other) => Unless(IsSame(time, other), time.Text, other),
        _ => $"{ours.KindName}, not {theirs?.GetType().Name ?? "nothing"}",
    };

    private static string? Differs(DocumentArray ours, object?[] theirs) => ours.Items.Count != theirs.Length
        ? $"{ours.Items.Count} items, not {theirs.Length}"
        : First(ours.Items.Select((item, i) => Named(i.ToString(CultureInfo.InvariantCulture), Differs(item, theirs[i]))));

    private static bool IsSame(DocumentDateTime ours, TomlDateTime theirs) => ours.Kind switch
    {
        DateTimeKind.OffsetDateTime => theirs.Kind is TomlDateTimeKind.OffsetDateTimeByZ or TomlDateTimeKind.OffsetDateTimeByNumber
            && DateTimeOffset.Parse(ours.Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) == theirs.DateTime,
        DateTimeKind.LocalDateTime => theirs.Kind == TomlDateTimeKind.LocalDateTime && DateTime.Parse(ours.Text, CultureInfo.InvariantCulture) == theirs.DateTime.DateTime,
        DateTimeKind.LocalDate => theirs.Kind == TomlDateTimeKind.LocalDate && DateOnly.Parse(ours.Text, CultureInfo.InvariantCulture) == DateOnly.FromDateTime(theirs.DateTime.DateTime),
        _ => theirs.Kind == TomlDateTimeKind.LocalTime && TimeOnly.Parse(ours.Text, CultureInfo.InvariantCulture) == TimeOnly.FromDateTime(theirs.DateTime.DateTime),
    };

    private static string? First(IEnumerable<string?> differences) => differences.FirstOrDefault(difference => difference is not null);

    private static string? Named(string name, string? difference) => difference is null ? null : $"{name}: {difference}";

    private static string? Unless(bool isSame, object ours, object theirs) => isSame ? null : $"{ours}, not {theirs}";
}

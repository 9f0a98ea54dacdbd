using Settings.Cli.Output;
using Settings.Compiler.Text;

namespace Settings.Cli.Review.Printing;

/// <summary>Prints a review for people: each resource with what changes on its nodes.</summary>
internal static class ReviewText
{
    /// <summary>Prints what differs.</summary>
    public static void Write(TextWriter output, ReviewResult review)
    {
        var isFirst = true;
        foreach (var item in review.Changes)
        {
            output.Write(isFirst ? string.Empty : "\n");
            isFirst = false;
            output.WriteLine($"== {Printable.Line(item.Resource)}: {item.StatusWord}{(item.Target.Length == 0 ? string.Empty : $" ({item.Target})")}");
            foreach (var note in item.Notes)
            {
                output.WriteLine(Printable.Line(note));
            }

            new DifferenceOutput(item.Changes, "before", "after").WriteText(output);
        }
    }

    /// <summary>Prints the names of what differs, one a line.</summary>
    public static void WriteNames(TextWriter output, ReviewResult review)
    {
        foreach (var name in review.Changes.Select(item => Printable.Line(item.Resource)).Distinct(StringComparer.Ordinal))
        {
            output.WriteLine(name);
        }
    }

    /// <summary>Prints how much of each resource differs, one a line.</summary>
    public static void WriteStatistics(TextWriter output, ReviewResult review)
    {
        var changes = review.Changes.ToArray();
        var width = changes.Select(item => Printable.Line(item.Resource).Length).DefaultIfEmpty().Max();
        foreach (var item in changes)
        {
            output.WriteLine($"{Printable.Line(item.Resource).PadRight(width)} | {AmountOf(item)}");
        }

        output.WriteLine(review.Summary);
    }

    /// <summary>What becomes of a resource, in numbers.</summary>
    public static string AmountOf(ReviewItem item)
    {
        var changes = item.Changes;
        string[] amounts =
        [
            .. Amount(changes.Known.Length, "known setting"), .. Amount(changes.Settings.Length, "setting"), .. Amount(changes.Files.Length, "file"), .. Amount(changes.Services.Length, "service"),
            .. item.IsRejected ? ["a node rejects it"] : Array.Empty<string>(),
        ];
        return amounts.Length == 0 ? item.StatusWord : $"{item.StatusWord}: {string.Join(", ", amounts)}";
    }

    private static IEnumerable<string> Amount(int count, string noun) => count == 0 ? [] : [Quantity.Of(count, noun)];
}

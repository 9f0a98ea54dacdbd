using Settings.Cli.Output;
using Settings.Compiler.Text;

namespace Settings.Cli.Review.Catalogs;

/// <summary>Prints what differs between two catalogs for people.</summary>
/// <param name="entries">What differs.</param>
/// <param name="names">Names images.</param>
internal sealed class CatalogDifferenceText(IReadOnlyList<CatalogEntry> entries, ImageNames names)
{
    /// <summary>Prints everything under titles.</summary>
    public void Write(TextWriter output)
    {
        foreach (var list in entries.GroupBy(entry => entry.Title, StringComparer.Ordinal))
        {
            output.WriteLine($"\n{list.Key}:");
            foreach (var entry in list)
            {
                output.WriteLine(entry.Line);
                if (entry.Images is { } images && names.Of(images) is { Length: > 0 } named)
                {
                    output.WriteLine($"    on {named}");
                }

                if (entry.Body.Length > 0)
                {
                    output.WriteLine(entry.Body.TrimEnd('\n'));
                }
            }
        }
    }

    /// <summary>Prints the names of what differs, one a line.</summary>
    public void WriteNames(TextWriter output)
    {
        foreach (var name in entries.Select(entry => Printable.Line(entry.Name)).Distinct(StringComparer.Ordinal))
        {
            output.WriteLine(name);
        }
    }

    /// <summary>Prints on how many variants each thing differs, one a line.</summary>
    public void WriteStatistics(TextWriter output)
    {
        var things = entries.GroupBy(entry => (entry.Title, entry.Name)).ToArray();
        var width = things.Select(thing => Printable.Line(thing.Key.Name).Length).DefaultIfEmpty().Max();
        foreach (var thing in things)
        {
            var images = thing.SelectMany(entry => entry.Images ?? []).Distinct(StringComparer.Ordinal).Count();
            output.WriteLine($"{Printable.Line(thing.Key.Name).PadRight(width)} | {thing.Key.Title}{(images == 0 ? string.Empty : $": {Quantity.Of(images, "variant")}")}");
        }
    }
}

using System.Text;

namespace Settings.Compiler.Paths;

/// <summary>
/// How paths and datastore keys are spelled: segments with dots between them, and a segment that holds a dot in quotes.
/// Upstream: core-kit sources/api/datastore/src/key.rs.
/// </summary>
public static class PathSpelling
{
    /// <summary>Goes between segments.</summary>
    public const char Separator = '.';

    /// <summary>Goes around a segment that holds a dot.</summary>
    public const char Quote = '"';

    /// <summary>In patterns: any key, any item.</summary>
    public const string Star = "*";

    /// <summary>A segment as it stands in a name.</summary>
    public static string Spell(string segment)
    {
        ArgumentNullException.ThrowIfNull(segment);
        return NeedsQuotes(segment) ? $"\"{segment}\"" : segment;
    }

    /// <summary>Appends a segment as it stands in a name.</summary>
    public static void Append(StringBuilder text, string segment)
    {
        ArgumentNullException.ThrowIfNull(text);
        _ = NeedsQuotes(segment) ? text.Append(Quote).Append(segment).Append(Quote) : text.Append(segment);
    }

    /// <summary>How many characters a segment has in a name.</summary>
    public static int LengthOf(string segment)
    {
        ArgumentNullException.ThrowIfNull(segment);
        return segment.Length + (NeedsQuotes(segment) ? 2 : 0);
    }

    /// <summary>The segments of a name, and how much of each is in quotes or before one. As upstream reads: quotes only switch what a dot means, wherever they stand.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isOpen">Whether a quote has no partner.</param>
    public static IReadOnlyList<(string Segment, int Quoted)> Split(string name, out bool isOpen)
    {
        ArgumentNullException.ThrowIfNull(name);
        var segments = new List<(string, int)>();
        var segment = new StringBuilder();
        var quoted = 0;
        isOpen = false;
        foreach (var character in name)
        {
            if (character == Quote)
            {
                (isOpen, quoted) = (!isOpen, segment.Length);
            }
            else if (character == Separator && !isOpen)
            {
                segments.Add((segment.ToString(), quoted));
                segment.Clear();
                quoted = 0;
            }
            else
            {
                segment.Append(character);
            }
        }

        segments.Add((segment.ToString(), quoted));
        return segments;
    }

    /// <summary>Whether a segment stands in quotes.</summary>
    internal static bool NeedsQuotes(string segment) => segment.Contains(Separator, StringComparison.Ordinal);
}

using System.Text;

namespace Settings.Compiler.Paths;

/// <summary>
/// How paths and datastore keys are spelled: segments with dots between them, and a segment that contains a dot in quotes.
/// Upstream: core-kit sources/api/datastore/src/key.rs.
/// </summary>
public static class PathSpelling
{
    /// <summary>Goes between segments.</summary>
    public const char Separator = '.';

    /// <summary>Goes around a segment that contains a dot.</summary>
    public const char Quote = '"';

    /// <summary>In patterns: any key, any item.</summary>
    public const string Star = "*";

    /// <summary>A segment as it appears in a name.</summary>
    public static string Spell(string segment)
    {
        ArgumentNullException.ThrowIfNull(segment);
        return NeedsQuotes(segment) ? $"\"{segment}\"" : segment;
    }

    /// <summary>Appends a segment as it appears in a name.</summary>
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

    /// <summary>Whether a segment stands in quotes.</summary>
    internal static bool NeedsQuotes(string segment) => segment.Contains(Separator, StringComparison.Ordinal);
}

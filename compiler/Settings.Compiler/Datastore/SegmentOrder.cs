using Settings.Compiler.Paths;

namespace Settings.Compiler.Datastore;

/// <summary>
/// Orders segments as the names of the keys that they are in are ordered, in which a dot follows the segment of a table:
/// "a-b" comes before "a.c", and after "a".
/// </summary>
internal static class SegmentOrder
{
    /// <summary>Compares two segments after equal ones. They are not spelled for it: very many are compared.</summary>
    /// <param name="a">The first.</param>
    /// <param name="isTable">Whether another segment follows the first.</param>
    /// <param name="b">The second.</param>
    /// <param name="isOtherTable">Whether another segment follows the second.</param>
    public static int Compare(string a, bool isTable, string b, bool isOtherTable)
    {
        var isQuoted = PathSpelling.NeedsQuotes(a);
        return isQuoted != PathSpelling.NeedsQuotes(b)
            ? Compare(PathSpelling.Spell(a), isTable, isQuoted: false, PathSpelling.Spell(b), isOtherTable)
            : Compare(a, isTable, isQuoted, b, isOtherTable);
    }

    // Both or none in quotes, that is: those before the segments are equal in any case.
    private static int Compare(string a, bool isTable, bool isQuoted, string b, bool isOtherTable)
    {
        var common = a.AsSpan().CommonPrefixLength(b);
        return a.Length == common && b.Length == common
            ? After(isTable) - After(isOtherTable)
            : Next(a, common, isTable, isQuoted) - Next(b, common, isOtherTable, isQuoted);
    }

    private static int Next(string segment, int at, bool isTable, bool isQuoted) =>
        at < segment.Length ? segment[at] : isQuoted ? PathSpelling.Quote : After(isTable);

    private static int After(bool isTable) => isTable ? PathSpelling.Separator : -1;
}

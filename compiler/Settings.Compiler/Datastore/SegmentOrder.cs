using Settings.Compiler.Paths;

namespace Settings.Compiler.Datastore;

/// <summary>
/// Orders segments as the names of the keys that they are in are ordered, in which a dot follows the segment of a table:
/// "a-b" comes before "a.c", and after "a".
/// </summary>
internal static class SegmentOrder
{
    /// <summary>Compares two segments after equal ones.</summary>
    /// <param name="a">The first as it is spelled.</param>
    /// <param name="isTable">Whether another segment follows the first.</param>
    /// <param name="b">The second as it is spelled.</param>
    /// <param name="isOtherTable">Whether another segment follows the second.</param>
    public static int Compare(string a, bool isTable, string b, bool isOtherTable)
    {
        var shorter = Math.Min(a.Length, b.Length);
        var common = 0;
        while (common < shorter && a[common] == b[common])
        {
            common++;
        }

        return Next(a, common, isTable) - Next(b, common, isOtherTable);
    }

    private static int Next(string segment, int at, bool isTable) => at < segment.Length ? segment[at] : isTable ? PathSpelling.Separator : -1;
}

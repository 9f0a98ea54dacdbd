using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;

namespace Settings.Compiler.Configuration;

/// <summary>A value of a configuration file that is not what its key needs.</summary>
/// <param name="Entry">The key and its value.</param>
/// <param name="Depth">How many tables it is in.</param>
internal sealed record ConfigurationPlace(DocumentEntry Entry, int Depth)
{
    private static readonly string[] Expected = ["a table of patterns", "a table such as { variant = \"aws-k8s-1.34\" }", "a string"];

    /// <summary>The innermost value at an offset; the first when no key is before it, as at the brackets of a header. Null in an empty table.</summary>
    public static ConfigurationPlace? Find(DocumentTable root, int offset)
    {
        var place = root.Count == 0 ? null : new ConfigurationPlace(root.Entries[0], 0);
        for (DocumentTable? table = root; table is not null;)
        {
            ConfigurationPlace? last = null;
            foreach (var entry in table.Entries)
            {
                if (entry.KeySpan.Start <= offset && entry.KeySpan.Start > (last?.Entry.KeySpan.Start ?? -1))
                {
                    last = new ConfigurationPlace(entry, table == root || place is null ? 0 : place.Depth + 1);
                }
            }

            place = last ?? place;
            table = last?.Entry.Value as DocumentTable;
        }

        return place;
    }

    /// <summary>The finding about it.</summary>
    public Diagnostic Refusal() => ConfigurationDiagnostics.WrongKind(
        Entry.Value.Span, Entry.Key, Entry.Value.KindName, Expected[Math.Min(Depth, Expected.Length - 1)]);
}

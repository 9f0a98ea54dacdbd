using Settings.Compiler.Analysis;
using Settings.Compiler.Schemas;
using Settings.Compiler.Text;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>
/// A key that people choose themselves and that has dots, such as vm.swappiness, while it is typed without quotation marks: TOML takes it
/// for several keys, but one is meant.
/// </summary>
internal static class BareKeyWithDots
{
    /// <summary>The place with the whole key as its word; the same place when there is no such key.</summary>
    public static WritingPlace Widen(SourceText source, DocumentSettings settings, WritingPlace place)
    {
        if (place is not { Kind: WritingKind.Key, IsInString: false, Path: { } path } || settings.TableAt(path) is not null)
        {
            return place;
        }

        var (table, start) = (path, place.Word.Start);
        while (table is { IsItem: false, Parent: { } parent } && BeginningBefore(source, start, table.Name) is { } beginning)
        {
            (table, start) = (parent, beginning);
            if (settings.TableAt(table) is { } shape)
            {
                return shape.Rest is { Node: not TableNode } ? place with { Path = table, Word = TextSpan.FromBounds(start, place.Word.End) } : place;
            }
        }

        return place;
    }

    // Where a name begins that is directly before an offset, with a dot behind it.
    private static int? BeginningBefore(SourceText source, int offset, string name)
    {
        var beginning = offset - name.Length - 1;
        return beginning >= 0 && source.Text[offset - 1] == '.' && source.Text.AsSpan(beginning, name.Length).SequenceEqual(name) ? beginning : null;
    }
}

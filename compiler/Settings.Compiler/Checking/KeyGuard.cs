using System.Buffers;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.Compiler.Checking;

/// <summary>Asks the datastore's rules about keys, and only about those that could break one.</summary>
internal static class KeyGuard
{
    // Below this length a segment fits a file name even when every character of it needs three.
    private const int AlwaysFits = DatastoreKeyRules.MaximumFileNameLength / 3;

    private static readonly SearchValues<char> SegmentCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-/.");

    /// <summary>A key that the author chose.</summary>
    /// <returns>Whether the datastore accepts it.</returns>
    public static bool CheckFree(CheckSession session, CheckPlace place, DocumentEntry entry, DocumentValue value)
    {
        var isHarmless = entry.Key.Length is > 0 and <= AlwaysFits
            && place.Path.NameLength <= DatastoreKeyRules.MaximumNameLength
            && !entry.Key.AsSpan().ContainsAnyExcept(SegmentCharacters);
        return isHarmless || !session.ChecksKeys || place.IsInList || Report(session, place.Path, entry.KeySpan, value);
    }

    /// <summary>A key of the model: below a long key of an author it can make the whole name too long.</summary>
    public static void CheckMember(CheckSession session, CheckPlace place, TextSpan span, DocumentValue value)
    {
        if (session.ChecksKeys && !place.IsInList && place.Path.NameLength > DatastoreKeyRules.MaximumNameLength)
        {
            Report(session, place.Path, span, value);
        }
    }

    private static bool Report(CheckSession session, SettingPath path, TextSpan span, DocumentValue value)
    {
        if (DatastoreKeyRules.Check(DatastoreKey.Of(path), IsStored(value)) is not { } problem)
        {
            return true;
        }

        session.Report(problem.Fault switch
        {
            DatastoreKeyFault.EmptySegment => DatastoreKeyDiagnostics.Empty(span, path),
            DatastoreKeyFault.Character => DatastoreKeyDiagnostics.Character(span, path, problem.Segment, problem.Detail),
            DatastoreKeyFault.NameTooLong => DatastoreKeyDiagnostics.NameTooLong(span, path, problem.Detail),
            _ => DatastoreKeyDiagnostics.FileNameTooLong(span, path, problem.Segment, problem.Detail),
        });
        return false;
    }

    private static bool IsStored(DocumentValue value) =>
        value is not DocumentTable table || table.Entries.Any(entry => IsStored(entry.Value));
}

using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.Schemas;

namespace Settings.Compiler.Checking;

/// <summary>Checks tables as serde reads structs and maps from them.</summary>
internal sealed class TableChecker(CheckSession session, ValueChecker values)
{
    /// <summary>Checks a table.</summary>
    /// <returns>The table as the model stores it.</returns>
    public DocumentTable Check(DocumentTable table, TableNode shape, CheckPlace place)
    {
        var path = place.Path;
        var kept = new KeptEntries(table);
        KeySuggestions? suggestions = null;
        for (var i = 0; i < table.Count; i++)
        {
            session.Cancellation.ThrowIfCancellationRequested();
            ref readonly var entry = ref table.EntrySpan[i];
            if (shape.TryGetProperty(entry.Key, out var property))
            {
                if (Member(entry, property, place, table) is { } member)
                {
                    kept.Keep(i, property.StoredAs, member);
                }
            }
            else if (shape.Rest is not null)
            {
                if (Free(entry, shape, place) is { } free)
                {
                    kept.Keep(i, entry.Key, free);
                }
            }
            else
            {
                Unknown(entry, shape, table, path, ref suggestions);
            }
        }

        foreach (var property in shape.Required)
        {
            if (!session.HasGaps && FirstName(property, table) is null)
            {
                session.Report(TableDiagnostics.MissingMember(table.Span, path, property.Name, property.Node.Expects));
            }
        }

        return kept.ToTable();
    }

    /// <summary>Checks a list that stands for a table: the values of the members, in the order of the model.</summary>
    public DocumentValue? CheckByPosition(DocumentArray list, TableNode shape, CheckPlace place)
    {
        if (list.Items.Count < shape.FewestByPosition || list.Items.Count > shape.Properties.Count)
        {
            session.Report(ValueDiagnostics.WrongKind(list.Span, place.Path, "a list", shape.Expects, fix: null));
            return null;
        }

        session.Report(TableDiagnostics.ListForTable(list.Span, place.Path, shape.Properties.Select(p => p.Name)));
        var result = new DocumentTable(list.Span);
        for (var i = 0; i < list.Items.Count; i++)
        {
            var property = shape.Properties[i];
            var where = place with { Path = place.Path.Append(property.StoredAs), RefusesNull = property.RefusesNull };
            if (values.Check(list.Items[i], property, where) is { } value)
            {
                result.Set(property.StoredAs, list.Items[i].Span, value);
            }
        }

        return result;
    }

    // The entry that gives a member by one of its names; of several the one that was written first.
    private static DocumentEntry? FirstName(SchemaProperty property, DocumentTable table)
    {
        if (property.Aliases.Count == 0)
        {
            return table.TryGet(property.Name, out var only) ? only : null;
        }

        foreach (var entry in table.Entries)
        {
            if (entry.Key == property.Name || property.Aliases.Contains(entry.Key, StringComparer.Ordinal))
            {
                return entry;
            }
        }

        return null;
    }

    // What the model stores of an entry; null when it refuses it.
    private DocumentValue? Member(in DocumentEntry entry, SchemaProperty property, CheckPlace parent, DocumentTable table)
    {
        var path = parent.Path;
        if (property.Aliases.Count > 0 && FirstName(property, table) is { } first && first.Key != entry.Key)
        {
            session.Report(TableDiagnostics.TwoNames(entry.KeySpan, path.Append(property.StoredAs), entry.Key, first.KeySpan));
            return null;
        }

        if (property.Notes.Deprecation is { } deprecation)
        {
            session.Report(TableDiagnostics.Deprecated(entry.KeySpan, path.Append(property.Name), deprecation.Since, deprecation.Why, deprecation.ReplacedBy));
        }

        // Beside the documented name the other one is refused below, and writing that name would make two of it.
        if (property.Name != entry.Key && table[property.Name] is null)
        {
            session.Report(TableDiagnostics.OtherName(entry.KeySpan, path.Append(entry.Key), entry.Key, property.Name));
        }

        var place = parent with { Path = property.PathBelow(path), RefusesNull = property.RefusesNull };
        var value = values.Check(entry.Value, property, place);
        if (value is not null)
        {
            ReportEmpty(entry, place.Path);
            KeyGuard.CheckMember(session, place, entry.KeySpan, value);
        }

        return value;
    }

    // What the model stores of an entry whose key is the author's; null when it refuses it.
    private DocumentValue? Free(in DocumentEntry entry, TableNode shape, CheckPlace parent)
    {
        var path = parent.Path;
        if (session.Holes is { } holes && holes.Has(entry.Key))
        {
            return FreeHole(entry, shape, parent, holes);
        }

        var dotted = DottedKey.In(entry, shape);
        foreach (var key in dotted)
        {
            session.Report(TableDiagnostics.UnquotedKey(key.Span, path.Append(key.Key), key.Key, key.IsWhole));
        }

        if (dotted.Count > 0)
        {
            return null;
        }

        var place = parent with { Path = path.Append(entry.Key), RefusesNull = true };
        if (shape.Keys is { } keys && !ScalarChecker.IsAllowed(entry.Key, keys.Node))
        {
            session.Report(TableDiagnostics.KeyNotAllowed(entry.KeySpan, place.Path, entry.Key, keys.Node.Expects, session.IsFull ? null : KeySuggestions.For(entry.Key, keys.Node)));
            return null;
        }

        var value = shape.Rest is { } rest ? values.Check(entry.Value, rest, place) : null;
        if (value is null || !KeyGuard.CheckFree(session, place, entry, value))
        {
            return null;
        }

        ReportEmpty(entry, place.Path);
        return value;
    }

    // A key of the author that is known only later: its value is checked, and nothing is stored under it.
    private DocumentValue? FreeHole(in DocumentEntry entry, TableNode shape, CheckPlace parent, HoleChecker holes)
    {
        var place = parent with { Path = parent.Path.Append(entry.Key), RefusesNull = true };
        if (shape.Keys is { } keys && !holes.CanBe(entry.Key, keys.Node))
        {
            session.Report(TableDiagnostics.KeyNotAllowed(entry.KeySpan, place.Path, entry.Key, keys.Node.Expects, null));
        }
        else if (shape.Rest is { } rest)
        {
            values.Check(entry.Value, rest, place);
        }

        return null;
    }

    // A table without keys writes nothing, though it looks as if it made something.
    private void ReportEmpty(in DocumentEntry entry, SettingPath path)
    {
        if (!session.HasGaps && entry.Value is DocumentTable { Count: 0 })
        {
            session.Report(TableDiagnostics.EmptyTable(entry.KeySpan, path));
        }
    }

    private void Unknown(in DocumentEntry entry, TableNode shape, DocumentTable table, SettingPath path, ref KeySuggestions? suggestions)
    {
        if (session.Holes?.Has(entry.Key) == true)
        {
            return;
        }

        var where = path.Append(entry.Key);
        if (path == SettingPath.Settings && session.Schema.IsExtensionOfOthers(entry.Key))
        {
            session.Report(TableDiagnostics.OtherVariant(entry.KeySpan, where, entry.Key));
            return;
        }

        suggestions ??= new KeySuggestions(shape, table, path, session.Schema);
        var suggestion = session.IsFull && !suggestions.MayBeSecret ? null : suggestions.For(entry.Key);

        // Also of what is only counted: an annotated copy shows every line.
        if (suggestion?.Name is { } name && shape.TryGetProperty(name, out var meant) && meant.Notes.IsSecret)
        {
            session.Hide(entry.Value);
        }

        session.Report(shape.IgnoresUnknown
            ? TableDiagnostics.IgnoredKey(entry.KeySpan, where, entry.Key, suggestion)
            : TableDiagnostics.UnknownSetting(entry.KeySpan, where, entry.Key, path, suggestion, session.IsFull ? [] : shape.Properties.Select(p => p.Name)));
    }
}

using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Schemas;
using Settings.Compiler.Text;

namespace Settings.Compiler.Checking;

/// <summary>Checks tables as serde reads structs and maps from them.</summary>
internal sealed class TableChecker(CheckSession session)
{
    /// <summary>Checks a table.</summary>
    /// <returns>The table as the model stores it.</returns>
    public DocumentValue? Check(DocumentTable table, TableNode shape, SettingsPath path, bool isSecret)
    {
        var result = new DocumentTable(table.Span);
        var given = new Dictionary<string, TextSpan>(StringComparer.Ordinal);
        foreach (var entry in table.Entries)
        {
            if (shape.TryGetProperty(entry.Key, out var property))
            {
                Member(entry, property, path, isSecret, table, given, result);
            }
            else if (shape.Rest is not null)
            {
                Free(entry, shape, path, isSecret, result);
            }
            else
            {
                Unknown(entry, shape, path);
            }
        }

        foreach (var property in shape.Properties)
        {
            if (property.IsRequired && !session.HasGaps && !given.ContainsKey(property.Name))
            {
                session.Report(TableDiagnostics.MissingMember(table.Span, path.ToString(), property.Name, property.Node.Expects));
            }
        }

        return result;
    }

    /// <summary>Checks a list that stands for a table: the values of the members, in the order of the model.</summary>
    public DocumentValue? CheckByPosition(DocumentArray list, TableNode shape, CheckPlace place)
    {
        if (list.Items.Count < shape.FewestByPosition || list.Items.Count > shape.Properties.Count)
        {
            session.Report(ValueDiagnostics.WrongKind(list.Span, place.Path.ToString(), "a list", shape.Expects, fix: null));
            return null;
        }

        session.Report(TableDiagnostics.ListForTable(list.Span, place.Path.ToString(), shape.Properties.Select(p => p.Name)));
        var result = new DocumentTable(list.Span);
        for (var i = 0; i < list.Items.Count; i++)
        {
            var property = shape.Properties[i];
            var where = new CheckPlace(place.Path.Append(property.StoredAs), property.RefusesNull, place.IsSecret);
            if (new ValueChecker(session).Check(list.Items[i], property, where) is { } value)
            {
                result.Set(property.StoredAs, list.Items[i].Span, value);
            }
        }

        return result;
    }

    private void Member(DocumentEntry entry, SchemaProperty property, SettingsPath path, bool isSecret, DocumentTable table, Dictionary<string, TextSpan> given, DocumentTable result)
    {
        if (!given.TryAdd(property.Name, entry.KeySpan))
        {
            session.Report(TableDiagnostics.TwoNames(entry.KeySpan, path.Append(property.StoredAs).ToString(), entry.Key, given[property.Name]));
            return;
        }

        if (property.Notes.Deprecation is { } deprecation)
        {
            session.Report(TableDiagnostics.Deprecated(entry.KeySpan, path.Append(property.Name).ToString(), deprecation.Since, deprecation.Why, deprecation.ReplacedBy));
        }

        // Beside the documented name the other one is refused below, and writing that name would make two of it.
        if (property.Name != entry.Key && table[property.Name] is null)
        {
            session.Report(TableDiagnostics.OtherName(entry.KeySpan, path.Append(entry.Key).ToString(), entry.Key, property.Name));
        }

        var place = new CheckPlace(path.Append(property.StoredAs), property.RefusesNull, isSecret);
        if (new ValueChecker(session).Check(entry.Value, property, place) is { } value)
        {
            ReportEmpty(entry, place.Path);
            KeyGuard.CheckMember(session, place.Path, entry.KeySpan, value);
            result.Set(property.StoredAs, entry.KeySpan, value);
        }
    }

    private void Free(DocumentEntry entry, TableNode shape, SettingsPath path, bool isSecret, DocumentTable result)
    {
        var dotted = DottedKey.In(entry, shape);
        foreach (var key in dotted)
        {
            session.Report(TableDiagnostics.UnquotedKey(key.Span, path.Append(key.Key).ToString(), key.Key, key.IsWhole));
        }

        if (dotted.Count > 0)
        {
            return;
        }

        var place = new CheckPlace(path.Append(entry.Key), RefusesNull: true, isSecret);
        if (shape.Keys is { } keys && !ScalarChecker.IsAllowed(entry.Key, keys.Node))
        {
            session.Report(TableDiagnostics.KeyNotAllowed(entry.KeySpan, place.Path.ToString(), entry.Key, keys.Node.Expects, KeySuggestion.For(entry.Key, keys.Node)));
            return;
        }

        var value = shape.Rest is { } rest ? new ValueChecker(session).Check(entry.Value, rest, place) : null;
        if (value is not null && KeyGuard.CheckFree(session, place.Path, entry, value))
        {
            ReportEmpty(entry, place.Path);
            result.Set(entry.Key, entry.KeySpan, value);
        }
    }

    // A table without keys writes nothing, though it looks as if it made something.
    private void ReportEmpty(DocumentEntry entry, SettingsPath path)
    {
        if (!session.HasGaps && entry.Value is DocumentTable { Count: 0 })
        {
            session.Report(TableDiagnostics.EmptyTable(entry.KeySpan, path.ToString()));
        }
    }

    private void Unknown(DocumentEntry entry, TableNode shape, SettingsPath path)
    {
        var where = path.Append(entry.Key).ToString();
        if (path == SettingsPath.Root && session.Schema.IsExtensionOfOthers(entry.Key))
        {
            session.Report(TableDiagnostics.OtherVariant(entry.KeySpan, where, entry.Key));
            return;
        }

        var suggestion = KeySuggestion.For(entry.Key, shape, path, session.Schema);
        session.Report(shape.IgnoresUnknown
            ? TableDiagnostics.IgnoredKey(entry.KeySpan, where, entry.Key, suggestion)
            : TableDiagnostics.UnknownSetting(entry.KeySpan, where, entry.Key, path.ToString(), suggestion, shape.Properties.Select(p => p.Name)));
    }
}

using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.Schemas;

namespace Settings.Compiler.Checking;

/// <summary>Checks a value against a place of a schema: chooses the node for its kind and normalises what is accepted.</summary>
internal sealed class ValueChecker
{
    private readonly CheckSession _session;
    private readonly ScalarChecker _scalars;
    private readonly TableChecker _tables;

    public ValueChecker(CheckSession session)
    {
        _session = session;
        _scalars = new ScalarChecker(session);
        _tables = new TableChecker(session, this);
    }

    /// <summary>Checks the settings table itself.</summary>
    public DocumentTable CheckRoot(DocumentTable settings) =>
        _tables.Check(settings, _session.Schema.Root, new CheckPlace(SettingPath.Settings, RefusesNull: true, IsSecret: false));

    /// <summary>Checks a value.</summary>
    /// <returns>What the model stores; null when it is refused or means "not given".</returns>
    public DocumentValue? Check(DocumentValue value, SchemaSlot slot, CheckPlace place)
    {
        if (slot.Notes.IsSecret && !place.IsSecret)
        {
            place = place with { IsSecret = true };
            _session.Hide(value);
        }

        if (_session.Holes is { } holes && value is DocumentString text && holes.Has(text.Value))
        {
            return Hole(holes, text, slot.Node, place);
        }

        // JSON has neither nan nor inf, so the node reads null where TOML says one of them.
        if (value is DocumentNull or DocumentFloat { Value: double.NaN or double.PositiveInfinity or double.NegativeInfinity })
        {
            return Null(value, slot.Node, place);
        }

        return CheckNode(value, slot.Node, place);
    }

    // What is put in decides what is stored. A string stays one, whatever is put into it.
    private DocumentValue? Hole(HoleChecker holes, DocumentString text, SchemaNode node, CheckPlace place)
    {
        if (!holes.IsBare(text.Value) && (node.Kinds & ValueKinds.String) == ValueKinds.None)
        {
            return WrongKind(text, node, place);
        }

        holes.Check(text, node, place);
        return null;
    }

    private DocumentValue? CheckNode(DocumentValue value, SchemaNode node, CheckPlace place)
    {
        if (node is ChoiceNode choice)
        {
            if (choice.Normalisation?.TableToList is { } names)
            {
                if (value is DocumentTable rows && rows.TryGet(names.Key, out var single) && single.Value is DocumentString)
                {
                    _session.Report(ValueDiagnostics.SingleBrackets(single.KeySpan, place.Path, names.Key));
                    return null;
                }

                place = place with { IsInList = true };
            }

            var option = OptionFor(value, choice);
            var chosen = option is null ? WrongKind(value, choice, place) : CheckNode(value, option.Node, place);
            return chosen is null ? null : Normaliser.Apply(chosen, choice.Normalisation);
        }

        return (value, node) switch
        {
            (_, AnyNode) => value,
            (DocumentTable table, TableNode shape) => _tables.Check(table, shape, place),
            (DocumentArray list, TableNode { IsPositional: true } shape) => _tables.CheckByPosition(list, shape, place),
            (DocumentArray list, ListNode items) => CheckList(list, items, place),
            (DocumentString text, StringNode rule) => _scalars.Text(text, rule, place),
            (DocumentString text, EnumNode rule) => _scalars.Choice(text, rule, place),
            (DocumentInteger number, IntegerNode range) => _scalars.Number(number, range, place),
            (DocumentBoolean, BooleanNode) => value,
            _ => WrongKind(value, node, place),
        };
    }

    // Of several options for texts the first that allows this one is meant, or else the last, which says why it does not.
    private static SchemaSlot? OptionFor(DocumentValue value, ChoiceNode choice) => value is DocumentString text
        ? choice.Options.Where(option => (option.Node.Kinds & ValueKinds.String) != ValueKinds.None) is var options && options.FirstOrDefault(option => ScalarChecker.IsAllowed(text.Value, option.Node)) is { } fitting
            ? fitting : options.LastOrDefault()
        : choice.OptionFor(KindOf(value));

    private DocumentValue? Null(DocumentValue value, SchemaNode node, CheckPlace place)
    {
        if (place.RefusesNull)
        {
            _session.Report(ValueDiagnostics.WrongKind(value.Span, place.Path, value is DocumentNull ? "null" : "not a finite number", node.Expects, fix: null));
        }
        else if (value is DocumentFloat)
        {
            _session.Report(ValueDiagnostics.IgnoredNumber(value.Span, place.Path));
        }

        return null;
    }

    private DocumentValue? WrongKind(DocumentValue value, SchemaNode node, CheckPlace place)
    {
        _session.Report(ValueDiagnostics.WrongKind(value.Span, place.Path, value.KindName, node.Expects, place.IsSecret ? null : KindFix.For(value, node, place.Path)) with
        {
            Help = node is TableNode { Rest.Node: TableNode { Properties: [_, ..] members } }
                ? $"Write a table for each, [{place.Path}.NAME], with {string.Join(", ", members.Select(member => member.Name))}." : null,
        });
        return null;
    }

    // The list itself, unless an item is refused or changed.
    private DocumentArray? CheckList(DocumentArray list, ListNode node, CheckPlace place)
    {
        if (list.Items.Count < node.MinimumCount || list.Items.Count > node.MaximumCount)
        {
            _session.Report(ValueDiagnostics.WrongCount(list.Span, place.Path, list.Items.Count, node.MinimumCount, node.MaximumCount));
            return null;
        }

        List<DocumentValue>? changed = null;
        var isOpen = false;
        for (var i = 0; i < list.Items.Count; i++)
        {
            var item = node.SlotAt(i) is { } slot
                ? Check(list.Items[i], slot, place with { Path = place.Path.Item(i), RefusesNull = true, IsInList = true })
                : list.Items[i];
            isOpen |= _session.Holes is { } holes && list.Items[i] is DocumentString text && holes.Has(text.Value);
            if (changed is null && !ReferenceEquals(item, list.Items[i]))
            {
                changed = [.. list.Items.Take(i)];
            }

            if (item is not null)
            {
                changed?.Add(item);
            }
        }

        // Without what is put in it would be another list.
        return isOpen ? null : changed is null ? list : new DocumentArray(changed, list.Span);
    }

    // A date reaches the model as a table with a key of its own, which no setting has.
    /// <summary>The kind of a value.</summary>
    internal static ValueKinds KindOf(DocumentValue value) => value switch
    {
        DocumentString => ValueKinds.String,
        DocumentInteger => ValueKinds.Integer,
        DocumentBoolean => ValueKinds.Boolean,
        DocumentArray => ValueKinds.List,
        DocumentTable => ValueKinds.Table,
        DocumentFloat => ValueKinds.Float,
        _ => ValueKinds.None,
    };
}

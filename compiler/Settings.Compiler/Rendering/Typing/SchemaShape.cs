using Settings.Compiler.Checking;
using Settings.Compiler.Schemas;

namespace Settings.Compiler.Rendering.Typing;

/// <summary>
/// The shape of a setting as it is read back from the datastore: normalised, so what may be written in two forms has
/// one, and under the names of the datastore.
/// </summary>
internal sealed class SchemaShape : ValueShape
{
    private readonly List<SchemaNode> _texts = [];
    private TableNode? _table;
    private ListNode? _list;
    private ValueKinds _kinds;

    private SchemaShape(SchemaNode node) => Add(node);

    /// <inheritdoc/>
    public override ValueKinds Kinds => _kinds;

    /// <inheritdoc/>
    public override IEnumerable<string> MemberNames => _table?.Properties.Select(property => property.StoredAs) ?? [];

    /// <inheritdoc/>
    public override ValueShape? Key => _table is null ? null : _table.Keys is { } keys ? Of(keys.Node) : PlainShape.Text;

    /// <inheritdoc/>
    public override ValueShape? Entry => _table is null ? null : _table is { IsMap: true, Rest: { } rest } ? Of(rest.Node) : PlainShape.Anything;

    /// <inheritdoc/>
    public override ValueShape? Item => _list is null ? null : _list is { Prefix.Count: 0, Rest: { } rest } ? Of(rest.Node) : PlainShape.Anything;

    /// <summary>The shape of the values that a node accepts.</summary>
    public static ValueShape Of(SchemaNode node) => node is AnyNode ? PlainShape.Anything : new SchemaShape(node);

    /// <inheritdoc/>
    public override ShapeMember? Member(string name)
    {
        if (_table?.Properties.FirstOrDefault(property => property.StoredAs == name) is { } declared)
        {
            return new ShapeMember(Of(declared.Node), declared.IsRequired);
        }

        return _table?.Rest is { } rest && (_table.Keys is not { } keys || ScalarChecker.IsAllowed(name, keys.Node))
            ? new ShapeMember(Of(rest.Node), IsAlwaysThere: false)
            : null;
    }

    /// <inheritdoc/>
    public override bool Accepts(string text) => _texts.Exists(rule => ScalarChecker.IsAllowed(text, rule));

    private void Add(SchemaNode node)
    {
        switch (node)
        {
            case ChoiceNode choice:
                AddOptions(choice);
                break;
            case TableNode table:
                _table = table;
                _kinds |= ValueKinds.Table;
                break;
            case ListNode list:
                _list = list;
                _kinds |= ValueKinds.List;
                break;
            case AnyNode:
                _kinds = ValueKinds.All;
                break;
            case StringNode or EnumNode:
                AddText(node, node.Normalisation);
                break;
            default:
                _kinds |= node.Kinds;
                break;
        }
    }

    // What is normalised into a list is never read back in its other form.
    private void AddOptions(ChoiceNode choice)
    {
        var becomesList = choice.Normalisation is { WrapInList: true } or { TableToList: not null };
        foreach (var option in choice.Options.Where(option => !becomesList || (option.Node.Kinds & ValueKinds.List) != ValueKinds.None))
        {
            if (option.Node is EnumNode texts)
            {
                AddText(texts, choice.Normalisation ?? texts.Normalisation);
            }
            else
            {
                Add(option.Node);
            }
        }
    }

    private void AddText(SchemaNode node, Normalisation? normalisation)
    {
        var replacements = normalisation?.Replace;
        if (replacements?.Values.Any(replacement => replacement.Number is not null) == true)
        {
            _kinds |= ValueKinds.Integer;
        }

        if (node is EnumNode { Values: var values } && replacements is not null && values.All(value => replacements.TryGetValue(value, out var stored) && stored.Number is not null))
        {
            return;
        }

        _kinds |= ValueKinds.String;
        _texts.Add(node);
    }
}

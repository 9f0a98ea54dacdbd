using Settings.Compiler.Diagnostics;
using Settings.Compiler.Syntax;
using Settings.Compiler.Syntax.Nodes;
using Settings.Compiler.Text;

namespace Settings.Compiler.Binding;

/// <summary>
/// Turns lines into tables and values by TOML's rules, as toml_edit crates/toml_edit/src/parser/state.rs does, but goes on
/// after every mistake.
/// </summary>
public sealed class Binder
{
    private readonly DiagnosticBag _diagnostics = [];
    private readonly OpenTable _root = new(default, isImplicit: false, isDotted: false);
    private readonly KeyReader _keys;
    private readonly ScalarReader _scalars;
    private readonly SourceText _source;

    private Binder(SourceText source, TomlForms forms)
    {
        _source = source;
        var strings = new StringReader(source, _diagnostics, forms);
        _keys = new KeyReader(source, strings, _diagnostics);
        _scalars = new ScalarReader(source, strings, _diagnostics, forms);
    }

    /// <summary>Binds a tree. Its own findings come with those of the tree, in the order of the text.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="forms">What is accepted beyond TOML 1.0.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public static BoundDocument Bind(SyntaxTree tree, TomlForms forms = TomlForms.Standard, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var binder = new Binder(tree.Source, forms);
        binder.BindLines(tree.Lines, cancellation);
        binder._diagnostics.AddRange(forms == TomlForms.Newer ? tree.Diagnostics.Where(finding => finding.Rule != LexicalDiagnostics.NewerTomlRule) : tree.Diagnostics);
        return new BoundDocument(tree, binder._root, DiagnosticOrder.Sorted(binder._diagnostics));
    }

    private void BindLines(IReadOnlyList<LineSyntax> lines, CancellationToken cancellation)
    {
        var current = _root;
        foreach (var line in lines)
        {
            cancellation.ThrowIfCancellationRequested();
            switch (line)
            {
                case HeaderSyntax header:
                    current = Open(header) ?? Lost(header.Span);
                    break;
                case KeyValueSyntax pair:
                    Assign(current, pair);
                    break;
                case SkippedSyntax { IsHeader: true }:
                    current = Lost(line.Span);
                    break;
            }
        }
    }

    // Keys after a header that could not be understood are read, but belong to no table of the document.
    private static OpenTable Lost(TextSpan span) => new(span, isImplicit: false, isDotted: false);

    private OpenTable? Open(HeaderSyntax header)
    {
        var parts = header.Key.Parts;
        var parent = _root;
        for (var i = 0; i < parts.Count - 1; i++)
        {
            if (Descend(parent, parts[i], dotted: false) is not { } next)
            {
                return null;
            }

            parent = next;
        }

        var name = _keys.Read(parts[^1]);
        return header.IsArrayOfTables ? OpenArrayItem(parent, name, parts[^1].Span, header) : OpenNamed(parent, name, parts[^1].Span, header);
    }

    private OpenTable? OpenArrayItem(OpenTable parent, string name, TextSpan keySpan, HeaderSyntax header)
    {
        if (!parent.TryGet(name, out var entry))
        {
            var array = OpenArray.Empty(header.Span);
            parent.Set(name, keySpan, array);
            return array.Add(header.Span);
        }

        if (entry.Value is OpenArray existing)
        {
            return existing.Add(header.Span);
        }

        _diagnostics.Add(entry.Value is OpenTable { IsClosed: false }
            ? TomlRuleDiagnostics.DuplicateTable(keySpan, name, entry.KeySpan)
            : TomlRuleDiagnostics.NotATable(keySpan, name, entry.Value.KindName, entry.KeySpan));
        return null;
    }

    private OpenTable? OpenNamed(OpenTable parent, string name, TextSpan keySpan, HeaderSyntax header)
    {
        if (!parent.TryGet(name, out var entry))
        {
            var table = new OpenTable(header.Span, isImplicit: false, isDotted: false);
            parent.Set(name, keySpan, table);
            return table;
        }

        switch (entry.Value)
        {
            case OpenTable { IsImplicit: true, IsDotted: false } known:
                known.IsImplicit = false;
                return known;
            case OpenTable { IsClosed: false } known:
                _diagnostics.Add(TomlRuleDiagnostics.DuplicateTable(keySpan, name, entry.KeySpan));
                return known;
            case OpenArray known:
                _diagnostics.Add(TomlRuleDiagnostics.DuplicateTable(keySpan, name, entry.KeySpan));
                return known.Last;
            default:
                _diagnostics.Add(TomlRuleDiagnostics.NotATable(keySpan, name, entry.Value.KindName, entry.KeySpan));
                return null;
        }
    }

    // The table that one part of a path leads to. Headers may pass through any table that is not closed; dotted keys only
    // through tables that no header has opened.
    private OpenTable? Descend(OpenTable table, KeyPartSyntax part, bool dotted)
    {
        var name = _keys.Read(part);
        if (!table.TryGet(name, out var entry))
        {
            var made = new OpenTable(part.Span, isImplicit: true, isDotted: dotted);
            table.Set(name, part.Span, made);
            return made;
        }

        switch (entry.Value)
        {
            case OpenTable { IsClosed: false } next when !dotted || next.IsImplicit:
                return next;
            case OpenTable { IsClosed: false }:
                _diagnostics.Add(TomlRuleDiagnostics.DuplicateTable(part.Span, name, entry.KeySpan));
                return null;
            case OpenArray array when !dotted:
                return array.Last;
            default:
                _diagnostics.Add(TomlRuleDiagnostics.NotATable(part.Span, name, entry.Value.KindName, entry.KeySpan));
                return null;
        }
    }

    private void Assign(OpenTable table, KeyValueSyntax pair)
    {
        // What is wrong with a line without a value has been said; its key may not even be one.
        if (pair.Value is MissingSyntax)
        {
            return;
        }

        var parts = pair.Key.Parts;
        var target = table;
        for (var i = 0; i < parts.Count - 1; i++)
        {
            if (Descend(target, parts[i], dotted: true) is not { } next)
            {
                return;
            }

            target = next;
        }

        var name = _keys.Read(parts[^1]);
        var value = Value(pair.Value);
        if (target.TryGet(name, out var first))
        {
            _diagnostics.Add(TomlRuleDiagnostics.DuplicateKey(parts[^1].Span, name, first.KeySpan));
        }
        else if (parts.Count > 1 && !target.IsDotted)
        {
            _diagnostics.Add(TomlRuleDiagnostics.DuplicateTable(pair.Key.Span, Excerpt.Of(_source.Slice(parts[^2].Span)), target.Span));
        }
        else if (value is not null)
        {
            target.Set(name, parts[^1].Span, value);
        }
    }

    private DocumentValue? Value(ValueSyntax syntax) => syntax switch
    {
        ScalarSyntax scalar => _scalars.Read(scalar),
        ArraySyntax array => Array(array),
        InlineTableSyntax table => Inline(table),
        _ => null,
    };

    private DocumentArray Array(ArraySyntax array)
    {
        var items = new List<DocumentValue>(array.Items.Count);
        foreach (var item in array.Items)
        {
            if (Value(item) is { } value)
            {
                items.Add(value);
            }
        }

        return new DocumentArray(items, array.Span);
    }

    private OpenTable Inline(InlineTableSyntax inline)
    {
        var table = new OpenTable(inline.Span, isImplicit: false, isDotted: false);
        foreach (var entry in inline.Entries)
        {
            Assign(table, entry);
        }

        table.IsClosed = true;
        return table;
    }
}

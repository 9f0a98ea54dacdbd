using System.Globalization;
using Settings.Compiler.Binding;
using Settings.Compiler.Paths;
using Settings.Compiler.Syntax;
using Settings.Compiler.Syntax.Nodes;
using Settings.Compiler.Text;
using Settings.LanguageServer.Messages;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>
/// The outline of user data: tables with their keys. Values are not in it, nor what keys have swallowed of them. Broken lines, and those below
/// a broken header, are left out.
/// </summary>
internal sealed class SymbolsFeature
{
    private readonly UserDataView _view;
    private readonly SyntaxTree _tree;
    private readonly DocumentMentions _mentions;
    private readonly CancellationToken _cancellation;

    private SymbolsFeature(UserDataView view, CancellationToken cancellation) =>
        (_view, _tree, _mentions, _cancellation) = (view, view.Tree(cancellation), view.Mentions(cancellation), cancellation);

    /// <summary>The outline.</summary>
    public static IEnumerable<DocumentSymbol> Of(UserDataView view, CancellationToken cancellation) => new SymbolsFeature(view, cancellation).All();

    /// <summary>The settings that are mentioned under a path that contains a text, each where it is mentioned first.</summary>
    public static IEnumerable<WorkspaceSymbol> Mentioned(UserDataView view, string text, CancellationToken cancellation)
    {
        var known = new HashSet<SettingPath>();
        foreach (var mention in view.Mentions(cancellation).All)
        {
            cancellation.ThrowIfCancellationRequested();
            if (mention.Path.Parent is { } table && known.Add(mention.Path) && mention.Path.ToString() is var name && name.Contains(text, StringComparison.OrdinalIgnoreCase)
                && !view.HasSecretKey(mention.Path) && !view.Analyze(cancellation).Secrets.Touches(mention.Span))
            {
                yield return new WorkspaceSymbol(UrlSecrets.Mask(name), (int)SymbolKind.Property, new LspLocation(view.Document.Uri, view.RangeOf(mention.Span)))
                {
                    ContainerName = UrlSecrets.Mask(table.ToString()),
                };
            }
        }
    }

    private IEnumerable<DocumentSymbol> All()
    {
        foreach (var section in Section.AllOf(_tree.Lines))
        {
            _cancellation.ThrowIfCancellationRequested();
            if (section.IsLost)
            {
                continue;
            }

            var keys = section.PairsOf(_tree.Lines).Select(OfPair);
            if (section.Header is { } header)
            {
                yield return Symbol(NameOf(header), header.IsArrayOfTables ? SymbolKind.Array : SymbolKind.Object, section.SpanOf(_tree.Lines), header.Key.Span, keys);
                continue;
            }

            foreach (var key in keys)
            {
                yield return key;
            }
        }
    }

    private string NameOf(HeaderSyntax header) => header.IsArrayOfTables && _mentions.TableAt(header.Span.Start) is { Index: { } index }
        ? string.Create(CultureInfo.InvariantCulture, $"{Written(header.Key)}[{index}]")
        : Written(header.Key);

    private string Written(KeySyntax key) => _view.Analyze(_cancellation).Secrets.Masked(key.Span);

    private DocumentSymbol OfPair(KeyValueSyntax pair) => Symbol(Written(pair.Key), KindOf(pair.Value), pair.Span, pair.Key.Span, Below(pair.Value));

    private IEnumerable<DocumentSymbol> Below(ValueSyntax value)
    {
        switch (value)
        {
            case InlineTableSyntax table:
                return table.Entries.Where(entry => entry.Value is not MissingSyntax).Select(OfPair);
            case ArraySyntax array:
                return array.Items
                    .Select((item, index) => (Item: item, Index: index))
                    .Where(item => item.Item is InlineTableSyntax or ArraySyntax)
                    .Select(item => Symbol(string.Create(CultureInfo.InvariantCulture, $"[{item.Index}]"), KindOf(item.Item), item.Item.Span, item.Item.Span, Below(item.Item)));
            default:
                return [];
        }
    }

    private DocumentSymbol Symbol(string name, SymbolKind kind, TextSpan span, TextSpan selection, IEnumerable<DocumentSymbol> below) =>
        new(UrlSecrets.Mask(name), (int)kind, _view.RangeOf(span), _view.RangeOf(selection))
        {
            Children = below.ToArray() is { Length: > 0 } children ? children : null,
        };

    private SymbolKind KindOf(ValueSyntax value) => value switch
    {
        InlineTableSyntax => SymbolKind.Object,
        ArraySyntax => SymbolKind.Array,
        ScalarSyntax { Kind: SyntaxTokenKind.Atom } => _tree.Source.Slice(value.Span) is "true" or "false" ? SymbolKind.Boolean : SymbolKind.Number,
        _ => SymbolKind.String,
    };
}

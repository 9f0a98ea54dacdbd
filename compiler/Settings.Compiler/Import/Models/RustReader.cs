using System.Collections.Immutable;
using Settings.Compiler.Text;

namespace Settings.Compiler.Import.Models;

/// <summary>
/// Finds the types that a file of Rust defines. It reads what items look like, and nothing that is inside functions; what only tests
/// have is left out.
/// </summary>
internal sealed class RustReader
{
    // What upstream's macro makes of a type: one that is read from a string.
    private const string TextMacro = "string_impls_for";

    private readonly SourceText _source;
    private readonly List<RustItem> _items = [];
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<RustToken>> _readers = new(StringComparer.Ordinal);

    private RustReader(SourceText source) => _source = source;

    /// <summary>Reads a file.</summary>
    public static RustFile Read(SourceText source)
    {
        var reader = new RustReader(source);
        var tokens = RustLexer.Read(source.Text);
        reader.ReadItems(tokens, 0);
        return new RustFile(source, [.. reader._items], [.. reader._texts], reader._readers.ToImmutableDictionary(StringComparer.Ordinal), tokens);
    }

    private void ReadItems(IReadOnlyList<RustToken> tokens, int depth)
    {
        var cursor = new RustCursor(tokens);
        while (!cursor.IsAtEnd)
        {
            var attributes = RustParts.ReadAttributes(cursor);
            RustParts.SkipVisibility(cursor);
            ReadItem(cursor, attributes, attributes.Has("cfg", "test") || depth == RustParts.DeepestNesting, depth);
        }
    }

    private void ReadItem(RustCursor cursor, RustAttributes attributes, bool isOfTests, int depth)
    {
        if (!isOfTests && cursor.Next.Kind == RustTokenKind.Word && cursor.Peek(1).Kind == RustTokenKind.Word && cursor.Next.Value is "struct" or "enum" or "type")
        {
            var (word, name) = (cursor.Take().Value, cursor.Take());
            RustParts.SkipGenerics(cursor);
            _items.Add(word switch
            {
                "type" => ReadAlias(cursor, attributes, name),
                "enum" => ReadEnum(cursor, attributes, name),
                _ => ReadStruct(cursor, attributes, name),
            });
        }
        else if (!isOfTests && cursor.Next.Is("mod") && cursor.Peek(2).Is('{'))
        {
            cursor.Take();
            cursor.Take();
            ReadItems(cursor.TakeTree(), depth + 1);
        }
        else if (!isOfTests && cursor.Next.Is(TextMacro) && cursor.Peek(1).Is('!'))
        {
            cursor.Take();
            cursor.Take();
            _texts.UnionWith(cursor.TakeTree().Where(token => token.Kind == RustTokenKind.Word).Take(1).Select(token => token.Value));
        }
        else
        {
            SkipItem(cursor, isOfTests);
        }
    }

    // Everything else ends with a semicolon or a block.
    private void SkipItem(RustCursor cursor, bool isOfTests)
    {
        var head = new List<RustToken>();
        while (!cursor.IsAtEnd)
        {
            var isBlock = cursor.Next.Is('{');
            head.Add(cursor.Next);
            var isEnd = cursor.Next.Is(';');
            var body = cursor.TakeTree();
            if (isBlock && !isOfTests)
            {
                NoteReader(head, body);
            }

            if (isBlock || isEnd)
            {
                return;
            }
        }
    }

    // impl<'de> Deserialize<'de> for HostContainersSettingsV1 {
    private void NoteReader(List<RustToken> head, IReadOnlyList<RustToken> body)
    {
        var forAt = head.FindIndex(token => token.Is("for"));
        if (head[0].Is("impl") && forAt >= 0 && forAt + 1 < head.Count && head.Take(forAt).Any(token => token.Is("Deserialize")))
        {
            _readers[head[forAt + 1].Value] = body;
        }
    }

    private RustItem ReadAlias(RustCursor cursor, RustAttributes attributes, RustToken name)
    {
        cursor.TryTake('=');
        var type = RustParts.ReadType(cursor);
        SkipItem(cursor, isOfTests: true);
        return new RustItem(RustItemKind.Alias, name.Value, name.Span, _source, attributes, [new RustField(string.Empty, type.Span, type, attributes)]);
    }

    private RustItem ReadEnum(RustCursor cursor, RustAttributes attributes, RustToken name)
    {
        while (!cursor.IsAtEnd && !cursor.Next.Is('{'))
        {
            cursor.Take();
        }

        var body = new RustCursor(cursor.TakeTree());
        var kind = RustItemKind.Names;
        while (!body.IsAtEnd)
        {
            RustParts.ReadAttributes(body);
            body.Take();
            kind = body.Next.Is('(') || body.Next.Is('{') ? RustItemKind.Choice : kind;
            while (!body.IsAtEnd && !body.TryTake(','))
            {
                body.TakeTree();
            }
        }

        return new RustItem(kind, name.Value, name.Span, _source, attributes, []);
    }

    private RustItem ReadStruct(RustCursor cursor, RustAttributes attributes, RustToken name)
    {
        while (!cursor.IsAtEnd && !cursor.Next.Is('{') && !cursor.Next.Is('(') && !cursor.Next.Is(';'))
        {
            cursor.Take();
        }

        var isTuple = cursor.Next.Is('(');
        var fields = new List<RustField>();
        var body = new RustCursor(cursor.TakeTree());
        while (!body.IsAtEnd)
        {
            var own = RustParts.ReadAttributes(body);
            RustParts.SkipVisibility(body);
            var field = isTuple ? default : body.Take();
            body.TryTake(':');
            var type = RustParts.ReadType(body);
            fields.Add(new RustField(field.Value ?? string.Empty, isTuple ? type.Span : field.Span, type, own));
            while (!body.IsAtEnd && !body.TryTake(','))
            {
                body.TakeTree();
            }
        }

        if (isTuple)
        {
            SkipItem(cursor, isOfTests: true);
        }

        return new RustItem(isTuple ? RustItemKind.Tuple : RustItemKind.Struct, name.Value, name.Span, _source, attributes, [.. fields]);
    }
}

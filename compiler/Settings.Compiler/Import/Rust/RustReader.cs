using System.Collections.Immutable;
using Settings.Compiler.Text;

namespace Settings.Compiler.Import.Rust;

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
    private readonly Dictionary<string, ImmutableArray<RustToken>> _readers = new(StringComparer.Ordinal);

    private RustReader(SourceText source) => _source = source;

    /// <summary>Reads a file.</summary>
    public static RustFile Read(SourceText source)
    {
        var reader = new RustReader(source);
        var tokens = RustLexer.Read(source.Text);
        reader.ReadItems(new RustCursor(tokens), 0);
        return new RustFile(source, [.. reader._items], [.. reader._texts], reader._readers.ToImmutableDictionary(StringComparer.Ordinal), tokens);
    }

    private void ReadItems(RustCursor cursor, int depth)
    {
        while (!cursor.IsAtEnd)
        {
            var attributes = RustParts.ReadAttributes(cursor);
            RustParts.SkipVisibility(cursor);
            ReadItem(cursor, attributes, attributes.Has("cfg", "test") || depth == RustParts.DeepestNesting, depth);
        }
    }

    private void ReadItem(RustCursor cursor, RustAttributes attributes, bool isOfTests, int depth)
    {
        if (!isOfTests && cursor.Current.Kind == RustTokenKind.Word && cursor.Peek(1).Kind == RustTokenKind.Word && cursor.Current.Text is "struct" or "enum" or "type")
        {
            var (word, name) = (cursor.Take().Text, cursor.Take());
            RustParts.SkipGenerics(cursor);
            _items.Add(word switch
            {
                "type" => ReadAlias(cursor, attributes, name),
                "enum" => ReadEnum(cursor, attributes, name),
                _ => ReadStruct(cursor, attributes, name),
            });
        }
        else if (!isOfTests && cursor.IsWord("mod") && cursor.Peek(2).IsMark('{'))
        {
            cursor.Take();
            cursor.Take();
            ReadItems(cursor.TakeGroup(), depth + 1);
        }
        else if (!isOfTests && cursor.IsWord(TextMacro) && cursor.Peek(1).IsMark('!'))
        {
            cursor.Take();
            cursor.Take();
            _texts.UnionWith(cursor.TakeGroup().Rest.Where(token => token.Kind == RustTokenKind.Word).Take(1).Select(token => token.Text));
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
            var (isBlock, isEnd) = (cursor.Is("{"), cursor.Is(";"));
            head.Add(cursor.Current);
            var body = cursor.TakeGroup();
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
    private void NoteReader(List<RustToken> head, RustCursor body)
    {
        var forAt = head.FindIndex(token => token.IsWord("for"));
        if (head[0].IsWord("impl") && forAt >= 0 && forAt + 1 < head.Count && head.Take(forAt).Any(token => token.IsWord("Deserialize")))
        {
            _readers[head[forAt + 1].Text] = body.Rest;
        }
    }

    private RustItem ReadAlias(RustCursor cursor, RustAttributes attributes, RustToken name)
    {
        cursor.TryTake("=");
        var type = RustParts.ReadType(cursor);
        SkipItem(cursor, isOfTests: true);
        return new RustItem(RustItemKind.Alias, name.Text, name.Span, _source, attributes, [new RustField(string.Empty, type.Span, type, attributes)]);
    }

    private RustItem ReadEnum(RustCursor cursor, RustAttributes attributes, RustToken name)
    {
        while (!cursor.IsAtEnd && !cursor.Is("{"))
        {
            cursor.Take();
        }

        var body = cursor.TakeGroup();
        var kind = RustItemKind.Names;
        while (!body.IsAtEnd)
        {
            RustParts.ReadAttributes(body);
            body.Take();
            kind = body.Is("(") || body.Is("{") ? RustItemKind.Choice : kind;
            while (!body.IsAtEnd && !body.TryTake(","))
            {
                body.Skip();
            }
        }

        return new RustItem(kind, name.Text, name.Span, _source, attributes, []);
    }

    private RustItem ReadStruct(RustCursor cursor, RustAttributes attributes, RustToken name)
    {
        while (!cursor.IsAtEnd && !cursor.Is("{") && !cursor.Is("(") && !cursor.Is(";"))
        {
            cursor.Take();
        }

        var isTuple = cursor.Is("(");
        var fields = new List<RustField>();
        var body = cursor.TakeGroup();
        while (!body.IsAtEnd)
        {
            var own = RustParts.ReadAttributes(body);
            RustParts.SkipVisibility(body);
            var field = isTuple ? default : body.Take();
            body.TryTake(":");
            var type = RustParts.ReadType(body);
            fields.Add(new RustField(field.Text ?? string.Empty, isTuple ? type.Span : field.Span, type, own));
            while (!body.IsAtEnd && !body.TryTake(","))
            {
                body.Skip();
            }
        }

        if (isTuple)
        {
            SkipItem(cursor, isOfTests: true);
        }

        return new RustItem(isTuple ? RustItemKind.Tuple : RustItemKind.Struct, name.Text, name.Span, _source, attributes, [.. fields]);
    }
}

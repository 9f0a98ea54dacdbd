using Settings.Compiler.Import.Rust;
using Settings.Compiler.Text;

namespace Settings.Migrations.Importing.Programs;

/// <summary>
/// The functions, constants, types and imports at the top of a program. Those with a condition of the compiler are left out, such as
/// tests: whoever needs one finds that its name is unknown.
/// </summary>
internal sealed class ProgramItems
{
    private const int DeepestImport = 16;

    private readonly RustCursor _cursor;
    private readonly Dictionary<string, string> _imports = new(StringComparer.Ordinal);
    private readonly List<string> _wholeModules = [];

    /// <summary>Reads the items of a program.</summary>
    /// <param name="cursor">The beginning of the program.</param>
    /// <exception cref="UnreadableRustException">An import cannot be read.</exception>
    public ProgramItems(RustCursor cursor)
    {
        _cursor = cursor;
        while (!cursor.IsAtEnd)
        {
            var start = cursor.Position;
            if (!SkipAttributes())
            {
                SkipItem();
            }
            else
            {
                ReadItem();
            }

            cursor.Position = Math.Max(cursor.Position, start + 1);
        }
    }

    /// <summary>Constants: where their values begin.</summary>
    public Dictionary<string, int> Constants { get; } = new(StringComparer.Ordinal);

    /// <summary>Functions without parameters: where their bodies begin.</summary>
    public Dictionary<string, int> Functions { get; } = new(StringComparer.Ordinal);

    /// <summary>Types: where they are defined, or else implement something.</summary>
    public Dictionary<string, TextSpan> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>The whole path of a name, by the imports.</summary>
    /// <param name="segments">The path as it is written.</param>
    /// <param name="modules">The modules that names are looked for in, if all of their names are imported.</param>
    public string Resolve(IReadOnlyList<string> segments, params ReadOnlySpan<string> modules)
    {
        var rest = string.Concat(segments.Skip(1).Select(segment => $"::{segment}"));
        if (_imports.TryGetValue(segments[0], out var path))
        {
            return path + rest;
        }

        foreach (var module in modules)
        {
            if (_wholeModules.Contains(module))
            {
                return $"{module}::{segments[0]}{rest}";
            }
        }

        return segments[0] + rest;
    }

    // Whether none of them is a condition.
    private bool SkipAttributes()
    {
        var isAlways = true;
        while (_cursor.TryTake("#"))
        {
            _cursor.TryTake("!");
            if (!_cursor.Is("["))
            {
                throw _cursor.Unexpected("'['");
            }

            var inside = _cursor.Position + 1;
            _cursor.Skip();
            var end = _cursor.Position;
            _cursor.Position = inside;
            isAlways &= !_cursor.IsWord("cfg") && !_cursor.IsWord("cfg_attr");
            _cursor.Position = end;
        }

        return isAlways;
    }

    private void ReadItem()
    {
        if (_cursor.TryTakeWord("pub") && _cursor.Is("("))
        {
            _cursor.Skip();
        }

        var start = _cursor.Position;
        if (_cursor.TryTakeWord("use"))
        {
            ReadImport(string.Empty, 0);
            _cursor.Expect(";");
            return;
        }

        if (_cursor.TryTakeWord("const") || _cursor.TryTakeWord("static"))
        {
            ReadConstant();
        }
        else if (_cursor.TryTakeWord("fn"))
        {
            ReadFunction();
        }
        else if (_cursor.TryTakeWord("struct") || _cursor.TryTakeWord("enum"))
        {
            Types.TryAdd(_cursor.ExpectWord(), _cursor.SpanFrom(start));
        }
        else if (_cursor.TryTakeWord("impl"))
        {
            ReadImplementation(start);
        }

        SkipItem();
    }

    private void ReadConstant()
    {
        var name = _cursor.ExpectWord();
        if (name == "fn")
        {
            ReadFunction();
            return;
        }

        _cursor.SkipTo("=");
        if (_cursor.TryTake("="))
        {
            Constants[name] = _cursor.Position;
            _cursor.SkipTo(";");
        }
    }

    private void ReadFunction()
    {
        var name = _cursor.ExpectWord();
        if (!_cursor.TryTake("(") || !_cursor.TryTake(")"))
        {
            return;
        }

        _cursor.SkipTo("{");
        Functions[name] = _cursor.Position;
    }

    // impl Migration for X: of more than a name, such as X<'a>, the name is enough.
    private void ReadImplementation(int start)
    {
        while (!_cursor.IsAtEnd && !_cursor.Is("{") && !_cursor.TryTakeWord("for"))
        {
            _cursor.Skip();
        }

        if (_cursor.Current.Kind == RustTokenKind.Word)
        {
            var name = _cursor.Take().Text;
            Types[name] = _cursor.SpanFrom(start);
        }
    }

    // An item ends with a semicolon or with what is in braces.
    private void SkipItem()
    {
        while (!_cursor.IsAtEnd && !_cursor.Is(";") && !_cursor.Is("{"))
        {
            _cursor.Skip();
        }

        _cursor.Skip();
    }

    private void ReadImport(string before, int depth)
    {
        if (depth > DeepestImport)
        {
            throw _cursor.Unexpected("a shorter import");
        }

        _cursor.TryTake("::");
        if (_cursor.TryTake("*"))
        {
            _wholeModules.Add(before);
        }
        else if (_cursor.TryTake("{"))
        {
            while (!_cursor.TryTake("}"))
            {
                ReadImport(before, depth + 1);
                if (!_cursor.Is("}"))
                {
                    _cursor.Expect(",");
                }
            }
        }
        else
        {
            var name = _cursor.ExpectWord();
            var path = name == "self" && before.Length > 0 ? before : before.Length == 0 ? name : $"{before}::{name}";
            if (_cursor.Is("::"))
            {
                ReadImport(path, depth + 1);
                return;
            }

            var last = path[(path.LastIndexOf(':') + 1)..];
            _imports[_cursor.TryTakeWord("as") ? _cursor.ExpectWord() : last] = path;
        }
    }
}

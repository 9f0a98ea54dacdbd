using System.Collections.Immutable;
using Settings.Compiler.Import.Rust;

namespace Settings.Migrations.Importing.Programs;

/// <content>Expressions.</content>
internal sealed partial class BodyReader
{
    private ImmutableArray<GuardedValue> ReadExpression()
    {
        if (++_expressions > MostExpressions || ++_depth > Deepest)
        {
            throw cursor.Unexpected("a shorter program");
        }

        var start = cursor.Position;
        while (cursor.TryTake("&"))
        {
            cursor.TryTakeWord("mut");
        }

        var value = cursor.Current switch
        {
            { Kind: RustTokenKind.Text } text => [new GuardedValue(new TextProgramValue(text.Text, cursor.Take().Span))],
            _ when cursor.Is("[") => ReadList(start),
            _ when cursor.Is("{") => ReadBlock(),
            _ when cursor.IsWord("if") => ReadIf(),
            _ when cursor.TryTake("(") => ReadParenthesised(start),
            { Kind: RustTokenKind.Word } => ReadPath(start),
            _ => throw cursor.Unexpected("a value"),
        };
        cursor.TryTake("?");
        _depth--;
        return value;
    }

    private ImmutableArray<GuardedValue> ReadParenthesised(int start)
    {
        if (cursor.TryTake(")"))
        {
            return Nothing(start);
        }

        var value = ReadExpression();
        cursor.Expect(")");
        return value;
    }

    private ImmutableArray<GuardedValue> ReadList(int start)
    {
        var close = cursor.Is("[") ? "]" : ")";
        cursor.Take();
        var values = ImmutableArray.CreateBuilder<GuardedValue>();
        while (!cursor.TryTake(close))
        {
            values.AddRange(ReadExpression());
            if (!cursor.Is(close))
            {
                cursor.Expect(",");
            }
        }

        return [new GuardedValue(new ListProgramValue(values.ToImmutable(), cursor.SpanFrom(start)))];
    }

    private ImmutableArray<GuardedValue> ReadPath(int start)
    {
        var segments = new List<string> { cursor.ExpectWord() };
        while (cursor.TryTake("::"))
        {
            segments.Add(cursor.ExpectWord());
        }

        if (segments is ["vec"] && cursor.TryTake("!"))
        {
            return cursor.Is("[") || cursor.Is("(") ? ReadList(start) : throw cursor.Unexpected("'['");
        }

        if (segments is [var name])
        {
            if (_variables.TryGetValue(name, out var variable))
            {
                return cursor.Is(".") ? ReadChange(variable, start) : variable.Values;
            }

            if (items.Constants.TryGetValue(name, out var constant))
            {
                return Elsewhere(constant, ReadExpression);
            }

            if (items.Types.TryGetValue(name, out var own))
            {
                throw new UnreadableRustException(own, $"'{name}' is written by hand, and not one of the kinds that upstream offers.");
            }
        }

        var path = items.Resolve(segments, Helpers, Kinds);
        return path.StartsWith($"{Kinds}::", StringComparison.Ordinal)
            ? ReadStructure(path[(Kinds.Length + 2)..], start)
            : ReadCall(path, start);
    }

    private ImmutableArray<GuardedValue> ReadCall(string path, int start)
    {
        var place = cursor.SpanFrom(start);
        if (!cursor.TryTake("("))
        {
            throw new UnreadableRustException(place, $"Nothing is known about '{path}'.");
        }

        if (cursor.TryTake(")"))
        {
            return path == "Vec::new" ? [new GuardedValue(new ListProgramValue([], cursor.SpanFrom(start)))]
                : items.Functions.TryGetValue(path, out var body) ? Call(body)
                : throw new UnreadableRustException(place, $"Nothing is known about '{path}'.");
        }

        if (path is not ("Ok" or Migrate))
        {
            throw new UnreadableRustException(place, $"Nothing is known about '{path}'.");
        }

        var argument = ReadExpression();
        cursor.TryTake(",");
        cursor.Expect(")");
        if (path != "Ok")
        {
            Migrations.AddRange(Under(_path, argument));
        }

        return Nothing(start);
    }

    // A function sees none of the variables of who calls it.
    private ImmutableArray<GuardedValue> Call(int body)
    {
        var outer = _variables;
        _variables = new Dictionary<string, ProgramVariable>(StringComparer.Ordinal);
        var value = Elsewhere(body, ReadBlock);
        _variables = outer;
        return value;
    }

    private ImmutableArray<GuardedValue> Elsewhere(int place, Func<ImmutableArray<GuardedValue>> read)
    {
        if (++_depth > Deepest)
        {
            throw cursor.Unexpected("a program without so many definitions");
        }

        var here = cursor.Position;
        cursor.Position = place;
        var value = read();
        cursor.Position = here;
        _depth--;
        return value;
    }

    private ImmutableArray<GuardedValue> ReadStructure(string name, int start)
    {
        var fields = new List<(string Name, ImmutableArray<GuardedValue> Values)>();
        if (cursor.TryTake("{"))
        {
            while (!cursor.TryTake("}"))
            {
                ReadField(fields);
                if (!cursor.Is("}"))
                {
                    cursor.Expect(",");
                }
            }
        }
        else if (cursor.TryTake("("))
        {
            while (!cursor.TryTake(")"))
            {
                fields.Add((Position(fields.Count), ReadExpression()));
                if (!cursor.Is(")"))
                {
                    cursor.Expect(",");
                }
            }
        }

        var span = cursor.SpanFrom(start);
        var values = new List<GuardedValue> { new(new StructureProgramValue(name, [], span)) };
        foreach (var field in fields)
        {
            values = [.. values.SelectMany(value => Under(value.Conditions, field.Values).Select(alternative => With(value, field.Name, alternative)))];
            if (values.Count > Deepest)
            {
                throw new UnreadableRustException(span, "Too much of it depends on the variant.");
            }
        }

        return [.. values];
    }

    // In place of a value, a field may have the name of the variable that gives it.
    private void ReadField(List<(string Name, ImmutableArray<GuardedValue> Values)> fields)
    {
        var (start, name) = (cursor.Position, cursor.ExpectWord());
        if (!cursor.TryTake(":"))
        {
            cursor.Position = start;
        }

        fields.Add((name, ReadExpression()));
    }

    private static GuardedValue With(GuardedValue value, string field, GuardedValue alternative) => value.Value is StructureProgramValue structure
        ? new GuardedValue(alternative.Conditions, structure with { Fields = structure.Fields.Add((field, alternative.Value)) })
        : value;

    private static string Position(int index) => index.ToString(System.Globalization.CultureInfo.InvariantCulture);

    // list.push(item), list.append(&mut items), list.extend(items).
    private ImmutableArray<GuardedValue> ReadChange(ProgramVariable variable, int start)
    {
        cursor.Expect(".");
        var (place, method) = (cursor.Current.Span, cursor.ExpectWord());
        if (method is not ("push" or "append" or "extend"))
        {
            throw new UnreadableRustException(place, $"Nothing is known about '{method}'.");
        }

        cursor.Expect("(");
        var argument = Under(_path, ReadExpression()).ToArray();
        cursor.TryTake(",");
        cursor.Expect(")");
        var added = method == "push" ? argument : argument.SelectMany(value => value.Value is ListProgramValue list
            ? Under(value.Conditions, list.Items)
            : throw new UnreadableRustException(value.Value.Span, "Only a list is understood here."));
        return variable.TryAdd(added.ToArray()) ? Nothing(start) : throw new UnreadableRustException(place, "The list does not change.");
    }
}

using System.Collections.Immutable;
using Settings.Compiler.Text;

namespace Settings.Compiler.Import.Rust;

/// <summary>The parts that items of Rust are made of: attributes, visibilities and types.</summary>
internal static class RustParts
{
    /// <summary>How deeply types, arguments and modules are read; no file of upstream comes near it.</summary>
    public const int DeepestNesting = 32;

    /// <summary>Reads the attributes that come next; those of the file or the block around are passed over.</summary>
    public static RustAttributes ReadAttributes(RustCursor cursor)
    {
        var all = ImmutableArray.CreateBuilder<(string, ImmutableArray<RustArgument>, TextSpan)>();
        while (cursor.Is("#"))
        {
            var span = cursor.Take().Span;
            var isAround = cursor.TryTake("!");
            if (!cursor.Is("["))
            {
                continue;
            }

            var inner = cursor.TakeGroup();
            if (!isAround)
            {
                all.Add((ReadPath(inner), ReadArguments(inner, string.Empty, 0), span));
            }
        }

        return new RustAttributes(all.ToImmutable());
    }

    /// <summary>Passes over pub, pub(crate) and the like.</summary>
    public static void SkipVisibility(RustCursor cursor)
    {
        if (cursor.TryTakeWord("pub") && cursor.Is("("))
        {
            cursor.Skip();
        }
    }

    /// <summary>Passes over parameters between angle brackets.</summary>
    public static void SkipGenerics(RustCursor cursor)
    {
        var depth = 0;
        while (!cursor.IsAtEnd && (depth > 0 || cursor.Is("<")))
        {
            depth += cursor.Is("<") ? 1 : cursor.Is(">") ? -1 : 0;
            _ = cursor.TryTake("->") ? default : cursor.Take();
        }
    }

    /// <summary>Reads the type that comes next.</summary>
    public static RustType ReadType(RustCursor cursor) => ReadType(cursor, 0);

    private static RustType ReadType(RustCursor cursor, int depth)
    {
        var start = cursor.Current.Span;
        if (cursor.Current.Kind != RustTokenKind.Word || depth == DeepestNesting)
        {
            cursor.Skip();
            return new RustType(string.Empty, [], start);
        }

        var name = ReadPath(cursor);
        var arguments = ImmutableArray.CreateBuilder<RustType>();
        if (cursor.TryTake("<"))
        {
            while (!cursor.IsAtEnd && !cursor.TryTake(">"))
            {
                arguments.Add(ReadType(cursor, depth + 1));
                cursor.TryTake(",");
            }
        }

        return new RustType(name, arguments.ToImmutable(), start);
    }

    // The last part of a::b::c.
    private static string ReadPath(RustCursor cursor)
    {
        var name = cursor.Take().Text;
        while (cursor.TryTake("::"))
        {
            name = cursor.Current.Kind == RustTokenKind.Word ? cursor.Take().Text : name;
        }

        return name;
    }

    // (a, b = "x", c(d = "y"))
    private static ImmutableArray<RustArgument> ReadArguments(RustCursor cursor, string around, int depth)
    {
        if (!cursor.Is("(") || depth == DeepestNesting)
        {
            return [];
        }

        var arguments = ImmutableArray.CreateBuilder<RustArgument>();
        var inner = cursor.TakeGroup();
        while (!inner.IsAtEnd)
        {
            var span = inner.Current.Span;
            var name = around + ReadPath(inner);
            var nested = ReadArguments(inner, name + "/", depth + 1);
            var value = inner.TryTake("=") ? inner.Current.Text : null;
            if (nested.IsEmpty)
            {
                arguments.Add(new RustArgument(name, value, span));
            }

            arguments.AddRange(nested);
            while (!inner.IsAtEnd && !inner.TryTake(","))
            {
                inner.Skip();
            }
        }

        return arguments.ToImmutable();
    }
}

using System.Collections.Immutable;
using Settings.Compiler.Text;

namespace Settings.Compiler.Import.Models;

/// <summary>The parts that items of Rust are made of: attributes, visibilities and types.</summary>
internal static class RustParts
{
    /// <summary>How deeply types, arguments and modules are read; no file of upstream comes near it.</summary>
    public const int DeepestNesting = 32;

    /// <summary>Reads the attributes that come next; those of the file or the block around are passed over.</summary>
    public static RustAttributes ReadAttributes(RustCursor cursor)
    {
        var all = ImmutableArray.CreateBuilder<(string, ImmutableArray<RustArgument>, TextSpan)>();
        while (cursor.Next.Is('#'))
        {
            var isAround = cursor.Peek(1).Is('!');
            var span = cursor.Take().Span;
            cursor.TryTake('!');
            if (!cursor.Next.Is('['))
            {
                continue;
            }

            var inner = new RustCursor(cursor.TakeTree());
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
        if (cursor.TryTake("pub") && cursor.Next.Is('('))
        {
            cursor.TakeTree();
        }
    }

    /// <summary>Passes over parameters between angle brackets.</summary>
    public static void SkipGenerics(RustCursor cursor)
    {
        var depth = 0;
        do
        {
            depth += cursor.Next.Is('<') ? 1 : cursor.Next.Is('>') ? -1 : 0;
            _ = depth > 0 || cursor.Next.Is('>') ? cursor.Take() : default;
        }
        while (depth > 0 && !cursor.IsAtEnd);
    }

    /// <summary>Reads the type that comes next.</summary>
    public static RustType ReadType(RustCursor cursor) => ReadType(cursor, 0);

    private static RustType ReadType(RustCursor cursor, int depth)
    {
        var start = cursor.Next.Span;
        if (cursor.Next.Kind != RustTokenKind.Word || depth == DeepestNesting)
        {
            cursor.TakeTree();
            return new RustType(string.Empty, [], start);
        }

        var name = ReadPath(cursor);
        var arguments = ImmutableArray.CreateBuilder<RustType>();
        if (cursor.TryTake('<'))
        {
            while (!cursor.IsAtEnd && !cursor.TryTake('>'))
            {
                arguments.Add(ReadType(cursor, depth + 1));
                cursor.TryTake(',');
            }
        }

        return new RustType(name, arguments.ToImmutable(), start);
    }

    // The last part of a::b::c.
    private static string ReadPath(RustCursor cursor)
    {
        var name = cursor.Take().Value;
        while (cursor.Next.Is(':') && cursor.Peek(1).Is(':'))
        {
            cursor.Take();
            cursor.Take();
            name = cursor.Next.Kind == RustTokenKind.Word ? cursor.Take().Value : name;
        }

        return name;
    }

    // (a, b = "x", c(d = "y"))
    private static ImmutableArray<RustArgument> ReadArguments(RustCursor cursor, string around, int depth)
    {
        if (!cursor.Next.Is('(') || depth == DeepestNesting)
        {
            return [];
        }

        var arguments = ImmutableArray.CreateBuilder<RustArgument>();
        var inner = new RustCursor(cursor.TakeTree());
        while (!inner.IsAtEnd)
        {
            var span = inner.Next.Span;
            var name = around + ReadPath(inner);
            var nested = ReadArguments(inner, name + "/", depth + 1);
            var value = inner.TryTake('=') ? inner.Next.Value : null;
            if (nested.IsEmpty)
            {
                arguments.Add(new RustArgument(name, value, span));
            }

            arguments.AddRange(nested);
            while (!inner.IsAtEnd && !inner.TryTake(','))
            {
                inner.TakeTree();
            }
        }

        return arguments.ToImmutable();
    }
}

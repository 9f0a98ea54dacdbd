using System.Collections.Immutable;
using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>Edits of a text, and edits of what comes of it, as edits of the text.</summary>
/// <param name="length">The length of the text.</param>
internal sealed class ComposedEdits(int length)
{
    private List<Piece> _pieces = [new(null, 0, length)];

    /// <summary>Adds edits of what the edits so far make of the text.</summary>
    /// <param name="edits">Edits that do not overlap, in the order of their spans.</param>
    public void Add(IEnumerable<TextEdit> edits)
    {
        var cut = new Cut(_pieces);
        foreach (var edit in edits)
        {
            cut.Keep(edit.Span.Start);
            cut.Skip(edit.Span.End);
            if (edit.NewText.Length > 0)
            {
                cut.Kept.Add(new Piece(edit.NewText, 0, edit.NewText.Length));
            }
        }

        cut.Keep(int.MaxValue);
        _pieces = cut.Kept;
    }

    /// <summary>All of them as edits of the text, in the order of their spans.</summary>
    public ImmutableArray<TextEdit> ToImmutable()
    {
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        var (at, text) = (0, string.Empty);
        foreach (var piece in _pieces.Append(new Piece(null, length, 0)))
        {
            if (piece.NewText is { } written)
            {
                text += written.Substring(piece.Start, piece.Length);
                continue;
            }

            if (text.Length > 0 || piece.Start > at)
            {
                edits.Add(new TextEdit(TextSpan.FromBounds(at, piece.Start), text));
            }

            (at, text) = (piece.Start + piece.Length, string.Empty);
        }

        return edits.ToImmutable();
    }

    // A part of the text, or of a new one.
    private readonly record struct Piece(string? NewText, int Start, int Length);

    private sealed class Cut(List<Piece> pieces)
    {
        private int _position;
        private int _piece;
        private int _offset;

        public List<Piece> Kept { get; } = [];

        public void Keep(int end) => Move(end, isKept: true);

        public void Skip(int end) => Move(end, isKept: false);

        private void Move(int end, bool isKept)
        {
            while (_position < end && _piece < pieces.Count)
            {
                var piece = pieces[_piece];
                var length = Math.Min(piece.Length - _offset, end - _position);
                if (isKept && length > 0)
                {
                    Kept.Add(piece with { Start = piece.Start + _offset, Length = length });
                }

                (_position, _offset) = (_position + length, _offset + length);
                if (_offset == piece.Length)
                {
                    (_piece, _offset) = (_piece + 1, 0);
                }
            }
        }
    }
}

using System.Collections.Immutable;
using System.Text;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;

namespace Settings.Compiler.Formatting;

/// <summary>Collects edits of white space: none where the text has the wanted form, none in lines that are left as they are.</summary>
/// <param name="source">The text.</param>
/// <param name="frozen">The lines that are left as they are.</param>
/// <param name="lineEnd">What every line ends with.</param>
/// <param name="indentation">What every line begins with.</param>
public sealed class EditList(SourceText source, FrozenText frozen, string lineEnd, string indentation = "")
{
    /// <summary>How far each level is indented.</summary>
    public const int Indent = 2;

    private readonly ImmutableArray<TextEdit>.Builder _edits = ImmutableArray.CreateBuilder<TextEdit>();

    /// <summary>What every line begins with.</summary>
    public string Indentation => indentation;

    /// <summary>The passage that an offset is in and that is left as it is; null when it may be edited.</summary>
    public TextSpan? FrozenAt(int offset) => frozen.Count == 0 ? null : frozen.At(offset);

    /// <summary>Writes a text over what is between two offsets of one line, or of lines that become one.</summary>
    public void Put(int start, int end, string text)
    {
        if (frozen.Count == 0 || (!frozen.Touches(TextSpan.FromBounds(start, end)) && frozen.At(end) is null))
        {
            Add(start, end, text);
        }
    }

    /// <summary>Writes line ends, and how far the next line is indented, over the white space between two lines.</summary>
    /// <param name="start">Where the first line ends.</param>
    /// <param name="end">Where the text of the next line begins, or the end of the text.</param>
    /// <param name="lineEnds">How many line ends are wanted: two for a blank line.</param>
    /// <param name="level">How many levels the next line is indented.</param>
    public void Break(int start, int end, int lineEnds, int level) => Break(start, end, lineEnds, level, indentation);

    /// <summary>Writes the end of the last line over the white space behind it.</summary>
    /// <param name="start">Where the line ends.</param>
    /// <param name="end">Where the white space ends that is formatted.</param>
    public void EndLine(int start, int end) => Break(start, end, 1, 0, string.Empty);

    private void Break(int start, int end, int lineEnds, int level, string margin)
    {
        var (before, after) = (FrozenAt(start), FrozenAt(end));

        // Lines that are left as they are keep their own ends and indents.
        var from = before is { } first ? Math.Max(start, first.End) : start;
        var to = after is { } last ? Math.Min(end, last.Start) : end;
        if (from > to || (before is not null && from == source.Length) || (before is not null && before == after) || (frozen.Count > 0 && from < to && frozen.Touches(TextSpan.FromBounds(from, to))))
        {
            return;
        }

        var text = new StringBuilder();
        for (var i = before is null ? 0 : 1; i < lineEnds; i++)
        {
            text.Append(lineEnd);
        }

        Add(from, to, text.Append(after is null ? margin : string.Empty).Append(' ', after is null ? level * Indent : 0).ToString());
    }

    /// <summary>The edits in the order of their spans.</summary>
    public ImmutableArray<TextEdit> ToImmutable() => _edits.ToImmutable();

    // Only what differs is written.
    private void Add(int start, int end, string text)
    {
        var old = source.Text.AsSpan(start, end - start);
        var prefix = old.CommonPrefixLength(text);
        if (prefix == old.Length && prefix == text.Length)
        {
            return;
        }

        var most = Math.Min(old.Length, text.Length) - prefix;
        var suffix = 0;
        while (suffix < most && old[^(suffix + 1)] == text[^(suffix + 1)])
        {
            suffix++;
        }

        _edits.Add(new TextEdit(TextSpan.FromBounds(start + prefix, end - suffix), text[prefix..^suffix]));
    }
}

using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>Applies the fixes of findings to their text.</summary>
public static class FixApplier
{
    /// <summary>
    /// Applies the first safe fix of every finding; where two would change the same characters, the earlier wins and the
    /// other is left for the next run.
    /// </summary>
    /// <returns>The new text and how many fixes were applied.</returns>
    public static (string Text, int Applied) Apply(string text, IEnumerable<Diagnostic> diagnostics, bool includeUnsafe = false)
    {
        var (edits, applied) = EditsOf(diagnostics, includeUnsafe);
        return (TextEdit.Apply(text, edits), applied);
    }

    /// <summary>The edits that <see cref="Apply"/> makes, in the order of their spans, and how many fixes they come from.</summary>
    internal static (IReadOnlyList<TextEdit> Edits, int Applied) EditsOf(IEnumerable<Diagnostic> diagnostics, bool includeUnsafe = false)
    {
        var edits = new SortedList<int, TextEdit>();
        var applied = 0;
        foreach (var diagnostic in diagnostics.OrderBy(d => d.Span.Start))
        {
            var fix = diagnostic.Fixes.FirstOrDefault(f => f.IsSafe || includeUnsafe);
            if (fix is null || fix.Edits.Any(edit => Collides(edit.Span, edits)))
            {
                continue;
            }

            foreach (var edit in fix.Edits)
            {
                edits.Add(edit.Span.Start, edit);
            }

            applied++;
        }

        return ([.. edits.Values], applied);
    }

    /// <summary>Whether an edit starts where another starts, or shares characters with its neighbours in the order of starts.</summary>
    private static bool Collides(TextSpan span, SortedList<int, TextEdit> edits)
    {
        var low = 0;
        var high = edits.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = edits.GetKeyAtIndex(middle) < span.Start ? (middle + 1, high) : (low, middle);
        }

        return (low > 0 && edits.GetValueAtIndex(low - 1).Span.End > span.Start)
            || (low < edits.Count && (edits.GetKeyAtIndex(low) < span.End || edits.GetKeyAtIndex(low) == span.Start));
    }
}

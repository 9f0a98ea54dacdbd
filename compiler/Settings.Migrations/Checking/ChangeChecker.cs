using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;
using Settings.Migrations.Syntax;

namespace Settings.Migrations.Checking;

/// <summary>Checks the changes of a statement: their values, and whether the downgrade follows from them.</summary>
internal sealed class ChangeChecker(DiagnosticBag diagnostics)
{
    private const string Hole = "{}";

    /// <summary>The changes that can be made, their values put into the frame.</summary>
    public ImmutableArray<ChangeSyntax> Check(ImmutableArray<ChangeSyntax> changes, DocumentString? frame, bool textOnly)
    {
        var holes = frame is null ? 1 : Count(frame.Value);
        if (frame is not null && holes != 1)
        {
            diagnostics.Add(MigrationMeaningDiagnostics.Frame(frame.Span, holes));
            return [];
        }

        var result = ImmutableArray.CreateBuilder<ChangeSyntax>();
        foreach (var change in changes)
        {
            if (Problem(change, textOnly || frame is not null) is { } problem)
            {
                diagnostics.Add(MigrationMeaningDiagnostics.ImpossibleChange(change.Span, problem));
            }
            else
            {
                result.Add(frame is null ? change : change with { Old = Put(frame, change.Old), New = Put(frame, change.New) });
            }
        }

        CheckOrder(result);
        return result.ToImmutable();
    }

    /// <summary>A text put into a frame; null, with a finding, when the frame has not one place for it.</summary>
    public DocumentString? Fill(DocumentString text, DocumentString? frame)
    {
        if (frame is null || Count(frame.Value) == 1)
        {
            return frame is null ? text : Put(frame, text);
        }

        diagnostics.Add(MigrationMeaningDiagnostics.Frame(frame.Span, Count(frame.Value)));
        return null;
    }

    /// <summary>The changes in which two old values become one new one, which leaves the downgrade a choice.</summary>
    /// <param name="changes">The changes.</param>
    public static IEnumerable<(ChangeSyntax First, ChangeSyntax Second)> ManyToOne(ImmutableArray<ChangeSyntax> changes)
    {
        var seen = new Dictionary<string, ChangeSyntax>(StringComparer.Ordinal);
        foreach (var change in changes)
        {
            if (!seen.TryAdd(JsonText.Write(change.New), change))
            {
                yield return (seen[JsonText.Write(change.New)], change);
            }
        }
    }

    /// <summary>A value as messages quote it.</summary>
    public static string Quote(DocumentValue value) => Excerpt.Of(JsonText.Write(value));

    private static string? Problem(ChangeSyntax change, bool textOnly) => (change.Old, change.New) switch
    {
        (DocumentString, DocumentString) or (DocumentArray, DocumentArray) when JsonText.Write(change.Old) == JsonText.Write(change.New) => "The old and the new value are the same; write the new one, or remove the change",
        (DocumentString, DocumentString) => null,
        (DocumentArray before, DocumentArray behind) when !textOnly && IsText(before) && IsText(behind) => null,
        _ when textOnly => "Only strings are allowed here",
        _ => "A string can be replaced by a string, and a list of strings by a list of strings; write other changes with 'convert'",
    };

    // One change runs after the other, so a second one for the same value never applies, and one for what an earlier
    // one makes always does, in one direction only.
    private void CheckOrder(IReadOnlyList<ChangeSyntax> changes)
    {
        var old = new Dictionary<string, TextSpan>(StringComparer.Ordinal);
        var made = new Dictionary<string, TextSpan>(StringComparer.Ordinal);
        foreach (var change in changes)
        {
            var before = JsonText.Write(change.Old);
            if (!old.TryAdd(before, change.Span))
            {
                diagnostics.Add(MigrationMeaningDiagnostics.OneToMany(change.Span, old[before], Quote(change.Old)));
            }
            else if (made.TryGetValue(before, out var maker))
            {
                diagnostics.Add(MigrationMeaningDiagnostics.Chained(change.Span, maker, Quote(change.Old)));
            }

            made.TryAdd(JsonText.Write(change.New), change.Span);
        }
    }

    private static bool IsText(DocumentArray list) => list.Items.All(item => item is DocumentString);

    private static DocumentString Put(DocumentString frame, DocumentValue value) =>
        new(frame.Value.Replace(Hole, value is DocumentString text ? text.Value : string.Empty, StringComparison.Ordinal), value.Span);

    private static int Count(string frame)
    {
        var count = 0;
        for (var at = frame.IndexOf(Hole, StringComparison.Ordinal); at >= 0; at = frame.IndexOf(Hole, at + Hole.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }
}

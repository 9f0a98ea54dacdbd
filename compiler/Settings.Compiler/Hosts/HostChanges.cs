using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts;

/// <summary>Changes of the documents in a text, made where they are written.</summary>
internal static class HostChanges
{
    /// <summary>The text with the changes; null when the documents that are found in it are not the changed ones.</summary>
    /// <param name="host">The text.</param>
    /// <param name="edits">The changes, in the order of their spans.</param>
    /// <param name="expected">What each document must be then; null for one that is not looked at.</param>
    /// <param name="textOf">What of a document is compared.</param>
    /// <param name="fragmentOf">The table that the documents go on with; null for what they, or the text around them, say.</param>
    public static string? Apply(SourceText host, IEnumerable<TextEdit> edits, string?[] expected, Func<HostedDocument, string> textOf, string? fragmentOf)
    {
        var changed = TextEdit.Apply(host.Text, edits);
        var found = HostFinder.Find(host.With(changed), fragmentOf).Documents;
        if (found.Length != expected.Length)
        {
            return null;
        }

        for (var i = 0; i < expected.Length; i++)
        {
            if (expected[i] is { } text && textOf(found[i]) != text)
            {
                return null;
            }
        }

        return changed;
    }

    /// <summary>The text of a document with the placeholders that people wrote.</summary>
    public static string Written(SourceText source) => source.Holes?.Restore(source.Text) ?? source.Text;
}

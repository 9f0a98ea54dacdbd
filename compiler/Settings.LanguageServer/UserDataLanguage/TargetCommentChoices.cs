using Settings.Compiler.Analysis;
using Settings.Compiler.Catalog;
using Settings.Compiler.Text;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>What can be written in the comment that names the target: its words, and the names that the catalog knows.</summary>
internal static class TargetCommentChoices
{
    private const string Variant = "variant=";
    private const string Release = "release=";
    private const string Provisioner = "provisioner=";

    /// <summary>The choices, and the part of the comment that they replace.</summary>
    /// <param name="view">The user data.</param>
    /// <param name="comment">The comment.</param>
    /// <param name="offset">The place in it.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public static (TextSpan Word, IEnumerable<Choice> Choices) At(UserDataView view, TextSpan comment, int offset, CancellationToken cancellation)
    {
        var text = view.Source.Text;
        var (start, end) = (offset, offset);
        while (start > comment.Start && text[start - 1] is not (' ' or '\t'))
        {
            start--;
        }

        while (end < comment.End && text[end] is not (' ' or '\t'))
        {
            end++;
        }

        var written = text[start..offset];
        foreach (var name in (string[])[Variant, Release, Provisioner])
        {
            if (written.StartsWith(name, StringComparison.Ordinal))
            {
                var names = name == Variant ? VariantNames.NewestFirst(ReleaseOf(view, cancellation).Variants)
                    : name == Release ? view.Workspace.Catalog.Releases.Reverse()
                    : view.Workspace.Provisioners.Names;
                return (TextSpan.FromBounds(start + name.Length, end), names.Select(known => new Choice(known, ChoiceKind.Value, null, known)));
            }
        }

        // The mark at the beginning is not a word.
        var others = string.Concat(text.AsSpan(comment.Start, start - comment.Start), text.AsSpan(end, comment.End - end));
        string[] words = start == comment.Start ? [] : [Variant, Release, Provisioner];
        return (TextSpan.FromBounds(start, end), words.Where(word => !others.Contains(word, StringComparison.Ordinal)).Select(word => new Choice(word, ChoiceKind.Property, null, word)));
    }

    // The one that is named, if the catalog has it.
    private static Release ReleaseOf(UserDataView view, CancellationToken cancellation)
    {
        var catalog = view.Workspace.Catalog;
        return (Workspace.Choose(view.Read(cancellation), view.Request).Release.Name is { } name ? catalog.Release(name).Value : null) ?? catalog.DefaultRelease;
    }
}

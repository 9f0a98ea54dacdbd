using System.Collections.Immutable;
using Settings.Compiler.Hosts.Encoded;
using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts;

/// <summary>User data in a text that is in another one, such as a manifest in a configuration.</summary>
internal static class NestedDocuments
{
    /// <summary>Whether a text may be in a language that has user data in it; quickly.</summary>
    public static bool MayBeIn(string text) => (text.Contains("settings", StringComparison.Ordinal) || Decoding.MayBeIn(text)) && HostFinder.Languages.Any(language => language.IsPutIntoOthers && language.Looks(text));

    /// <summary>The documents in the text.</summary>
    /// <param name="host">The text around it.</param>
    /// <param name="kind">What that one is.</param>
    /// <param name="text">The text.</param>
    /// <param name="range">Where it lies.</param>
    /// <param name="spelling">How text is written there; null when nobody can say.</param>
    public static IReadOnlyList<HostedDocument> In(SourceText host, string kind, MappedText text, TextSpan range, HostSpelling? spelling)
    {
        var inner = host.Inside(text.Text);
        var outer = new PartsMap(text.Parts.ToImmutableArray(), range.End, spelling);
        foreach (var language in HostFinder.Languages)
        {
            if (language.IsPutIntoOthers && language.Looks(inner.Text) && In(host, kind, inner, outer, language) is [_, ..] documents)
            {
                return documents;
            }
        }

        return [];
    }

    /// <summary>The documents in a text of a language.</summary>
    /// <param name="host">The text around it.</param>
    /// <param name="kind">What that one is.</param>
    /// <param name="inner">The text.</param>
    /// <param name="outer">How it lies in the text around it.</param>
    /// <param name="language">Its language.</param>
    public static IReadOnlyList<HostedDocument> In(SourceText host, string kind, SourceText inner, OffsetMap outer, UserDataHost language)
    {
        var documents = new List<HostedDocument>();
        foreach (var document in language.Find(inner))
        {
            documents.Add(document.InsideOf(host, kind, outer));
        }

        return documents;
    }
}

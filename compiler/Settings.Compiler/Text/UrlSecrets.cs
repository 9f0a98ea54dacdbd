using System.Buffers;
using System.Text;

namespace Settings.Compiler.Text;

/// <summary>
/// Finds what must not be shown of URLs, wherever they are written: user and password before the host (RFC 3986, 3.2.1), what is in
/// place of a port and is none, and the query, which is where tokens are. Also finds user:password@host without a scheme. Time is
/// linear in the text.
/// </summary>
public static class UrlSecrets
{
    private const string AfterScheme = "://";

    // A password with characters that should have been encoded is looked for so far.
    private const int LongestPassword = 256;

    private static readonly SearchValues<char> Hints = SearchValues.Create("@?#:");

    // What no URL contains, whatever surrounds it: white space, quotes, angle brackets.
    private static readonly SearchValues<char> Boundaries = SearchValues.Create(
        string.Concat(Enumerable.Range(0, ' ' + 1).Select(c => (char)c)) + "\"'`<>\u007F\u0085\u00A0\u2028\u2029");

    private static readonly SearchValues<char> EndsOfAuthority = SearchValues.Create("/?#");
    private static readonly SearchValues<char> Openings = SearchValues.Create("=([{,");

    /// <summary>Where the secrets are, in order; they do not overlap.</summary>
    public static IReadOnlyList<TextSpan> In(ReadOnlySpan<char> text)
    {
        if (!text.Contains('@') && text.IndexOf(AfterScheme) < 0)
        {
            return [];
        }

        var found = new List<TextSpan>();
        for (var at = 0; at < text.Length;)
        {
            var length = text[at..].IndexOfAny(Boundaries);
            var end = length < 0 ? text.Length : at + length;
            if (end > at && text[at..end].ContainsAny(Hints))
            {
                Find(text, at, end, found);
            }

            // A password that was searched beyond a quote may end there.
            at = Math.Max(end + 1, found.Count > 0 ? found[^1].End : 0);
        }

        return found;
    }

    /// <summary>The text with a mask in place of each secret; the same text when there is none.</summary>
    public static string Mask(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var secrets = In(text);
        if (secrets.Count == 0)
        {
            return text;
        }

        var shown = new StringBuilder(text.Length);
        var at = 0;
        foreach (var secret in secrets)
        {
            shown.Append(text, at, secret.Start - at).Append(SecretSpans.Mask);
            at = secret.End;
        }

        return shown.Append(text, at, text.Length - at).ToString();
    }

    private static void Find(ReadOnlySpan<char> text, int start, int end, List<TextSpan> found)
    {
        var scheme = text[start..end].IndexOf(AfterScheme);
        if (scheme < 0)
        {
            FindWithoutScheme(text, start, end, found);
            return;
        }

        // Several may be joined, such as with commas: one ends at the latest where the mark of the next is.
        while (scheme >= 0)
        {
            start += scheme + AfterScheme.Length;
            scheme = text[start..end].IndexOf(AfterScheme);
            FindInUrl(text, start, scheme < 0 ? end : start + scheme, found);
        }
    }

    private static void FindInUrl(ReadOnlySpan<char> text, int start, int end, List<TextSpan> found)
    {
        var length = text[start..end].IndexOfAny(EndsOfAuthority);
        var authority = length < 0 ? text[start..end] : text.Slice(start, length);
        var host = authority.LastIndexOf('@');
        if (host < 0 && HasPassword(authority))
        {
            var rest = text[start..Math.Min(text.Length, start + LongestPassword)];
            host = rest[..(rest.IndexOfAny("\" \t\r\n") is >= 0 and var stop ? stop : rest.Length)].LastIndexOf('@');
        }

        if (host > 0)
        {
            found.Add(new TextSpan(start, host));
            start += host;
        }
        else if (host < 0 && HasPassword(authority))
        {
            var colon = start + authority.IndexOf(':') + 1;
            start += authority.Length;
            found.Add(TextSpan.FromBounds(colon, start));
        }

        if (start < end && Query(text[start..end]) is >= 0 and var query && start + query + 1 < end)
        {
            found.Add(TextSpan.FromBounds(start + query + 1, end));
        }
    }

    // Parameters are after '?', and some are in the fragment.
    private static int Query(ReadOnlySpan<char> text) =>
        text.IndexOf('?') is >= 0 and var query ? query
        : text.IndexOf('#') is >= 0 and var fragment && text[fragment..].Contains('=') ? fragment
        : -1;

    // What comes after the colon of a host is a port, in digits; an address of IPv6 is in brackets.
    private static bool HasPassword(ReadOnlySpan<char> authority) =>
        !authority.StartsWith("[") && authority.IndexOf(':') is > 0 and var colon && authority[(colon + 1)..].ContainsAnyExceptInRange('0', '9');

    private static void FindWithoutScheme(ReadOnlySpan<char> text, int start, int end, List<TextSpan> found)
    {
        var run = text[start..end];
        var host = run.LastIndexOf('@');
        var colon = run.IndexOf(':');
        if (host < 0 || colon <= 0 || colon + 1 >= host)
        {
            return;
        }

        // An image is named registry/name:tag@sha256:digest.
        var user = run[..colon].LastIndexOfAny(Openings) + 1;
        if (user < colon && !run[user..colon].Contains('/') && !run[(host + 1)..].StartsWith("sha"))
        {
            found.Add(TextSpan.FromBounds(start + user, start + host));
        }
    }
}

using System.Buffers;

namespace Settings.Compiler.Configuration;

/// <summary>Where the pages about findings are published: one address with the code left open. The program knows no such place itself.</summary>
public sealed class DocsAddress
{
    /// <summary>What stands for the code.</summary>
    public const string Code = "{code}";

    private const string SchemeEnd = "://";

    // What addresses are written with, RFC 3986, without what begins a query or ends a user: secrets are in those.
    private static readonly SearchValues<char> Allowed = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/#[]!$&'()*+,;=%");
    private static readonly SearchValues<char> AllowedInHost = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-.:");

    private readonly string _text;

    private DocsAddress(string text) => _text = text;

    /// <summary>Reads an address.</summary>
    /// <param name="text">The text.</param>
    /// <param name="problem">What is wrong and what to write instead, as half a sentence; null when nothing is.</param>
    /// <returns>The address; null when it is not one.</returns>
    public static DocsAddress? Parse(string text, out string? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        problem = ProblemOf(text);
        return problem is null ? new DocsAddress(text) : null;
    }

    /// <summary>The address of the page about a code.</summary>
    public string Of(string code) => _text.Replace(Code, code, StringComparison.Ordinal);

    private static string? ProblemOf(string text)
    {
        var scheme = text.IndexOf(SchemeEnd, StringComparison.Ordinal);
        if (scheme < 0 || text[..scheme] is not ("https" or "http"))
        {
            return "write an address that begins with https://";
        }

        var rest = text[(scheme + SchemeEnd.Length)..];
        var host = rest.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? rest[..slash] : rest;
        return rest.IndexOfAny(['@', '?']) >= 0 ? "a user, a password or a query may be secret; leave it out"
            : host.Length == 0 || host.AsSpan().ContainsAnyExcept(AllowedInHost) ? "the name of a host is missing after ://"
            : !rest.Contains(Code, StringComparison.Ordinal) ? $"write {Code} where the code of a finding goes, as in https://docs.example/{Code}.md"
            : rest.Replace(Code, string.Empty, StringComparison.Ordinal).AsSpan().ContainsAnyExcept(Allowed) ? "write characters that addresses do not have with % and two digits"
            : null;
    }
}

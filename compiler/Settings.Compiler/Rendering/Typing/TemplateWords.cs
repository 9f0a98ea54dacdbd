using Settings.Compiler.Paths;

namespace Settings.Compiler.Rendering.Typing;

/// <summary>
/// What the words of a template rule out, before anything is parsed. A template that reads a setting names its last part, or takes a table
/// above it as a whole; where each table above only appears with a named member behind it, the setting is not read.
/// </summary>
internal static class TemplateWords
{
    private const string Assigned = " = settings.";
    private const string QuotedEnd = "\"]";

    /// <summary>Whether a template can read a setting; true when the words do not tell.</summary>
    /// <param name="text">The text of the template, with its header.</param>
    /// <param name="setting">The setting, with settings at its beginning.</param>
    public static bool MayRead(ReadOnlySpan<char> text, SettingPath setting)
    {
        var end = text.StartsWith(TemplateLibrary.Marker, StringComparison.Ordinal) ? text[TemplateLibrary.Marker.Length..].IndexOf(TemplateLibrary.Marker, StringComparison.Ordinal) : -1;
        var body = end < 0 ? text : text[(end + (2 * TemplateLibrary.Marker.Length))..];
        foreach (var part in setting.Parts)
        {
            if (!body.Contains(part.Name, StringComparison.Ordinal))
            {
                return false;
            }

            if (IsTakenWhole(body, part.Name))
            {
                return true;
            }
        }

        return true;
    }

    // Not whole: name.member, name?.member, name["member"], and name = settings.name, which gives a table a name that is looked for as well.
    private static bool IsTakenWhole(ReadOnlySpan<char> body, string name)
    {
        for (var at = 0; body[at..].IndexOf(name, StringComparison.Ordinal) is >= 0 and var next;)
        {
            var start = at + next;
            at = start + name.Length;
            var rest = body[at..];
            var isPart = (start > 0 && IsOfName(body[start - 1])) || (rest.Length > 0 && IsOfName(rest[0]));
            var behind = rest.StartsWith(QuotedEnd, StringComparison.Ordinal) ? rest[QuotedEnd.Length..] : rest;
            var hasMember = behind.StartsWith("[\"", StringComparison.Ordinal) || behind.TrimStart('?') is ['.', >= 'a' and <= 'z', ..];
            var isNamed = rest.StartsWith(Assigned, StringComparison.Ordinal) && rest[Assigned.Length..].StartsWith(name, StringComparison.Ordinal);
            if (isNamed)
            {
                at += Assigned.Length + name.Length;
            }
            else if (!isPart && !hasMember)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfName(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_';
}

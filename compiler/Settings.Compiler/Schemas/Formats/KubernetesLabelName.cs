namespace Settings.Compiler.Schemas.Formats;

/// <summary>
/// What label keys, label values and taints share: 1 to 63 of ASCII letters, digits, dot, dash and underscore, a letter or digit at
/// both ends.
/// </summary>
internal static class KubernetesLabelName
{
    public static FormatVerdict Check(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 63)
        {
            return FormatVerdict.Invalid(text.IsEmpty ? "has no name" : "has more than 63 characters");
        }

        if (!char.IsAsciiLetterOrDigit(text[0]) || !char.IsAsciiLetterOrDigit(text[^1]))
        {
            return FormatVerdict.Invalid("does not start and end with a letter or digit");
        }

        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-' or '_'))
            {
                return FormatVerdict.Invalid("contains something other than letters, digits, dots, dashes and underscores");
            }
        }

        return FormatVerdict.Valid;
    }
}

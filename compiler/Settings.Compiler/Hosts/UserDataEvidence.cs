using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Syntax;

namespace Settings.Compiler.Hosts;

/// <summary>
/// Tells user data from other files in a folder by what they contain, not by their name: a settings table, or the comment
/// that names a target.
/// </summary>
public static class UserDataEvidence
{
    private const int HeadLength = 64 * 1024;

    /// <summary>Whether a file of this name is looked into at all; expected outcomes beside samples are not.</summary>
    public static bool MayHold(string path) => Path.GetExtension(path) is ".toml" or ".userdata" or "";

    /// <summary>Whether the first bytes show a settings table header, a dotted settings key or a target comment at a line start.</summary>
    public static bool IsIn(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, HeadLength)];
        while (!head.IsEmpty)
        {
            var end = head.IndexOf((byte)'\n');
            var line = (end < 0 ? head : head[..end]).TrimStart(" \t\"'\uFEFF"u8);
            if (line.StartsWith("#:settingsc"u8) || NamesSettings(line))
            {
                return true;
            }

            head = end < 0 ? default : head[(end + 1)..];
        }

        return false;
    }

    /// <summary>Whether a text shows a settings table header, a dotted settings key or a target comment at the beginning of a line.</summary>
    public static bool IsInText(ReadOnlySpan<char> text)
    {
        if (text.IndexOf("settings") < 0)
        {
            return false;
        }

        foreach (var line in text.EnumerateLines())
        {
            if (NamesTable(line.Trim("\uFEFF \t")) || line.TrimStart(" \t\uFEFF").StartsWith("#:settingsc"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a text begins with the comment that names a target: whoever wrote it says what the file is.</summary>
    public static bool IsTargetComment(ReadOnlySpan<char> text) => text.TrimStart('\uFEFF').StartsWith("#:settingsc");

    /// <summary>Whether a line, be it broken, is a header below settings or a dotted key that begins with it; "settings = {" is one of many languages.</summary>
    public static bool NamesTable(ReadOnlySpan<char> line)
    {
        line = line.TrimStart("[ \t\"'");
        return line.StartsWith("settings") && line["settings".Length..].TrimStart(" \t\"'") is [] or ['.' or ']' or '\r' or '\n', ..];
    }

    /// <summary>
    /// Whether a text may be changed although it has mistakes: it neither seems to be, or to hold, another language, nor is it something
    /// that neither its name and its tables nor its first comment call user data.
    /// </summary>
    /// <param name="tree">The text.</param>
    /// <param name="mistakes">What is wrong with it; errors count.</param>
    public static bool MayBeChanged(SyntaxTree tree, IReadOnlyList<Diagnostic> mistakes)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return !ForeignLanguage.IsLikely(tree, mistakes) && (!mistakes.Any(mistake => mistake.Severity == Severity.Error) || IsClaimed(tree));
    }

    // Many languages have a line "settings = {", and lines with a bracket or an equals sign are in most.
    private static bool IsClaimed(SyntaxTree tree) => IsTargetComment(tree.Source.Text)
        || ((tree.Source.IsPart || MayHold(tree.Source.Name)) && tree.Lines.Any(line => NamesTable(tree.Source.Slice(line.Span))));

    private static bool NamesSettings(ReadOnlySpan<byte> line)
    {
        line = line.TrimStart("[ \t\"'"u8);
        return line.StartsWith("settings"u8) && line.Length > 8 && " \t.]=\"'"u8.Contains(line[8]);
    }
}

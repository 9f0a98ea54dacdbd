using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;

namespace Settings.Compiler.Binding;

/// <summary>
/// The target that a file names for itself in a comment before its first line that says something:
/// <c>#:settingsc variant=aws-k8s-1.31 release=1.26.1</c>. Each part may be left out.
/// </summary>
/// <param name="Variant">The variant, or null.</param>
/// <param name="Release">The release, or null.</param>
/// <param name="FragmentOf">The table that the first keys continue, or null.</param>
public sealed record TargetComment(string? Variant, string? Release, string? FragmentOf)
{
    private const string Mark = "#:settingsc";

    /// <summary>What is between the document and the node, such as karpenter@1.8.0, or null.</summary>
    public string? Provisioner { get; init; }

    /// <summary>A file that names nothing.</summary>
    public static readonly TargetComment None = new(null, null, null);

    /// <summary>Reads the comments at the beginning.</summary>
    /// <param name="source">The document.</param>
    /// <param name="diagnostics">Where an unknown or doubled word is reported.</param>
    public static TargetComment Read(SourceText source, DiagnosticBag diagnostics)
    {
        if (PlaceIn(source) is not { } place)
        {
            if (source.Text.StartsWith('#') && MisspeltIn(source) is { } misspelt)
            {
                diagnostics.Add(ToolDiagnostics.MisspeltTarget(misspelt));
            }

            return None;
        }

        var text = source.Slice(place).TrimEnd().ToString();
        var target = None;
        foreach (var word in text[Mark.Length..].Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = Cut(word);
            if (value.Length > 0 && name == "variant" && target.Variant is null)
            {
                target = target with { Variant = value };
            }
            else if (value.Length > 0 && name == "release" && target.Release is null)
            {
                target = target with { Release = value };
            }
            else if (value.StartsWith("settings.", StringComparison.Ordinal) && name == "fragment-of" && target.FragmentOf is null)
            {
                target = target with { FragmentOf = value };
            }
            else if (value.Length > 0 && name == "provisioner" && target.Provisioner is null)
            {
                target = target with { Provisioner = value };
            }
            else
            {
                diagnostics.Add(ToolDiagnostics.InvalidTarget(place, $"\"{word}\" is not a first \"variant=\", \"release=\", \"provisioner=\" or \"fragment-of=settings.…\" with a value"));
            }
        }

        return target;
    }

    /// <summary>The comment that seems to be meant as one that names a target, and is not read as such; null when there is none.</summary>
    /// <param name="source">The document.</param>
    private static TextSpan? MisspeltIn(SourceText source)
    {
        var text = source.Text;
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at) is >= 0 and var found ? found : text.Length;
            var line = text.AsSpan(at, end - at).Trim("\uFEFF \t\r");
            if (!line.IsEmpty && line[0] != '#')
            {
                return null;
            }

            var words = line.TrimStart("#: \t");
            var name = words[..Math.Max(0, words.IndexOfAny(": \t"))];
            var isOther = words[name.Length..].TrimStart(": \t").StartsWith("ignore", StringComparison.OrdinalIgnoreCase);
            if (!name.IsEmpty && !isOther && IsNamed(words[name.Length..]) && NearestName.Of(name.ToString(), [Mark[2..]]) is not null && !line.StartsWith(Mark))
            {
                return new TextSpan(at + text.AsSpan(at, end - at).IndexOf('#'), line.Length);
            }

            at = end + 1;
        }

        return null;
    }

    private static bool IsNamed(ReadOnlySpan<char> words) => words.Contains("variant=", StringComparison.Ordinal) || words.Contains("release=", StringComparison.Ordinal) || words.Contains("fragment-of=", StringComparison.Ordinal) || words.Contains("provisioner=", StringComparison.Ordinal);

    /// <summary>Where the comment is in a document, without the end of the line; null when it has none.</summary>
    /// <param name="source">The document.</param>
    public static TextSpan? PlaceIn(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);

        var text = source.Text;
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at) is >= 0 and var found ? found : text.Length;
            var line = text.AsSpan(at, end - at).TrimStart("\uFEFF \t");
            if (line.TrimEnd('\r') is var comment && comment.StartsWith(Mark) && (comment.Length == Mark.Length || comment[Mark.Length] is ' ' or '\t'))
            {
                return new TextSpan(end - line.Length, comment.Length);
            }

            if (!comment.IsWhiteSpace() && comment[0] != '#')
            {
                return null;
            }

            at = end + 1;
        }

        return null;
    }

    private static (string Name, string Value) Cut(string word)
    {
        var at = word.IndexOf('=', StringComparison.Ordinal);
        return at < 0 ? (word, "") : (word[..at], word[(at + 1)..]);
    }
}

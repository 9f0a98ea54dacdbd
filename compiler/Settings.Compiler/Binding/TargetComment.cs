using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;

namespace Settings.Compiler.Binding;

/// <summary>
/// The target that a file names for itself in a comment on its first line:
/// <c>#:settingsc variant=aws-k8s-1.31 release=1.26.1</c>. Both parts may be left out.
/// </summary>
/// <param name="Variant">The variant, or null.</param>
/// <param name="Release">The release, or null.</param>
public sealed record TargetComment(string? Variant, string? Release)
{
    private const string Mark = "#:settingsc";

    /// <summary>A file that names nothing.</summary>
    public static readonly TargetComment None = new(null, null);

    /// <summary>Reads the first line.</summary>
    /// <param name="source">The document.</param>
    /// <param name="diagnostics">Where an unknown or doubled word is reported.</param>
    public static TargetComment Read(SourceText source, DiagnosticBag diagnostics)
    {
        if (PlaceIn(source) is not { } place)
        {
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
            else
            {
                diagnostics.Add(ToolDiagnostics.InvalidTarget(LineMap.FirstLine(source.Text), $"\"{word}\" is not a first \"variant=\" or \"release=\" with a value"));
            }
        }

        return target;
    }

    /// <summary>Where the comment is in a document, without the end of the line; null when it has none.</summary>
    /// <param name="source">The document.</param>
    public static TextSpan? PlaceIn(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);

        // Most documents have no finding: their line map is not made for this.
        var line = LineMap.FirstLine(source.Text);
        var text = source.Slice(line).TrimStart('\uFEFF');
        return text.StartsWith(Mark, StringComparison.Ordinal) && (text.Length == Mark.Length || text[Mark.Length] is ' ' or '\t')
            ? TextSpan.FromBounds(line.End - text.Length, line.End)
            : null;
    }

    private static (string Name, string Value) Cut(string word)
    {
        var at = word.IndexOf('=', StringComparison.Ordinal);
        return at < 0 ? (word, "") : (word[..at], word[(at + 1)..]);
    }
}

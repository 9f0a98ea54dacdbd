using System.Collections.Immutable;

namespace Settings.Compiler.Text;

/// <summary>What is put in for the placeholders of user data, as text: the variables of a template, or of Terraform.</summary>
public sealed class PlaceholderValues
{
    // What languages write before a name that a file of values has without it: Terraform, Helm, Go.
    private static readonly string[] Prefixes = ["var.", "local.", "$.Values.", ".Values.", "Values.", "."];

    // What placeholders are written in; the longer beginning first. A placeholder that also removes white space stays unknown.
    private static readonly (string Start, string End)[] Brackets =
    [
        ("$${", "}"), ("${", "}"), ("$(", ")"), ("{{", "}}"), ("{", "}"), ("<%=", "%>"), ("<<", ">>"), ("<", ">"), ("__", "__"), ("@@", "@@"), ("$", ""),
    ];

    private readonly Dictionary<string, string> _texts;
    private readonly string _file;
    private readonly PlaceholderValues? _others;

    // The names of those that are texts in quotation marks.
    private readonly IReadOnlySet<string> _quoted;

    private PlaceholderValues(Dictionary<string, string> texts, IReadOnlySet<string> quoted, string file, PlaceholderValues? others) =>
        (_texts, _quoted, _file, _others) = (texts, quoted, file, others);

    /// <summary>The same values, and those of other names.</summary>
    /// <param name="others">The other values: of a name that is in both, this one's holds.</param>
    public PlaceholderValues Before(PlaceholderValues others)
    {
        ArgumentNullException.ThrowIfNull(others);
        return new PlaceholderValues(_texts, _quoted, _file, _others?.Before(others) ?? others);
    }

    /// <summary>Values by their names; those within objects and lists by all names and numbers on the way, with dots between.</summary>
    /// <param name="texts">The values.</param>
    /// <param name="file">The file that they are from, as messages call it.</param>
    /// <param name="quoted">The names of those that are texts in quotation marks, where that makes a difference; null for none.</param>
    internal static PlaceholderValues Of(Dictionary<string, string> texts, string file, IReadOnlySet<string>? quoted = null) => new(texts, quoted ?? ImmutableHashSet<string>.Empty, file, null);

    /// <summary>The text that is put in; null when it is unknown.</summary>
    /// <param name="placeholder">The placeholder as it is written, or the name in it.</param>
    internal string? Of(string placeholder) => Find(placeholder)?.Text;

    /// <summary>The text that is put in and the file that it is from; null when it is unknown.</summary>
    /// <param name="placeholder">The placeholder as it is written, or the name in it.</param>
    internal (string Text, string File)? Find(string placeholder) => Lookup(placeholder) is var (text, file, _) ? (text, file) : null;

    /// <summary>Whether a variable is true; null when it is neither true nor false, or unknown.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="isStrict">Whether a text in quotation marks is neither.</param>
    internal bool? IsTrue(string name, bool isStrict) => Lookup(name) is var (text, _, isQuoted) && !(isQuoted && isStrict) ? text switch { "true" => true, "false" => false, _ => null } : null;

    private (string Text, string File, bool IsQuoted)? Lookup(string placeholder)
    {
        var name = NameIn(placeholder);
        var prefix = Array.Find(Prefixes, prefix => name.StartsWith(prefix, StringComparison.Ordinal));
        for (var at = this; at is not null; at = at._others)
        {
            var key = at._texts.ContainsKey(name) || prefix is null ? name : name[prefix.Length..];
            if (at._texts.TryGetValue(key, out var text))
            {
                return (text, at._file, at._quoted.Contains(key));
            }
        }

        return null;
    }

    private static string NameIn(string placeholder)
    {
        foreach (var (start, end) in Brackets)
        {
            if (placeholder.Length > start.Length + end.Length && placeholder.StartsWith(start, StringComparison.Ordinal) && placeholder.EndsWith(end, StringComparison.Ordinal))
            {
                var name = placeholder[start.Length..^end.Length].Trim();

                // ${NAME:-default} of shells: the name is set.
                return start == "${" && name.IndexOf(":-", StringComparison.Ordinal) is > 0 and var at ? name[..at] : name;
            }
        }

        return placeholder.Trim();
    }
}

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

    private PlaceholderValues(Dictionary<string, string> texts) => _texts = texts;

    /// <summary>The same values, and those of other names.</summary>
    /// <param name="others">The other values: of a name that is in both, this one's holds.</param>
    public PlaceholderValues Before(PlaceholderValues others)
    {
        ArgumentNullException.ThrowIfNull(others);
        var texts = new Dictionary<string, string>(others._texts, StringComparer.Ordinal);
        foreach (var (name, text) in _texts)
        {
            texts[name] = text;
        }

        return new PlaceholderValues(texts);
    }

    /// <summary>Values by their names; those within objects and lists by all names and numbers on the way, with dots between.</summary>
    internal static PlaceholderValues Of(Dictionary<string, string> texts) => new(texts);

    /// <summary>The text that is put in; null when it is unknown.</summary>
    /// <param name="placeholder">The placeholder as it is written, or the name in it.</param>
    internal string? Of(string placeholder)
    {
        var name = NameIn(placeholder);
        if (_texts.TryGetValue(name, out var text))
        {
            return text;
        }

        var prefix = Array.Find(Prefixes, prefix => name.StartsWith(prefix, StringComparison.Ordinal));
        return prefix is null ? null : _texts.GetValueOrDefault(name[prefix.Length..]);
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

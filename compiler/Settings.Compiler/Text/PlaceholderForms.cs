namespace Settings.Compiler.Text;

/// <summary>The ways of writing placeholders that people name themselves.</summary>
public sealed class PlaceholderForms
{
    private readonly PlaceholderForm[] _forms;

    private PlaceholderForms(PlaceholderForm[] forms) => _forms = forms;

    /// <summary>Several ways; null for none.</summary>
    public static PlaceholderForms? Of(IEnumerable<PlaceholderForm> forms) => forms.ToArray() is { Length: > 0 } some ? new PlaceholderForms(some) : null;

    /// <summary>Where the next beginning of one is, from an offset on; -1 for none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="offset">The offset.</param>
    public int NextIn(string text, int offset)
    {
        var next = -1;
        foreach (var form in _forms)
        {
            var window = next < 0 ? text.AsSpan(offset) : text.AsSpan(offset, next - offset);
            next = window.IndexOf(form.Begin) is >= 0 and var at ? offset + at : next;
        }

        return next;
    }

    /// <summary>Whether a text has one.</summary>
    public bool IsIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = NextIn(text, 0);
        while (at >= 0 && LengthAt(text, at) == 0)
        {
            at = NextIn(text, at + 1);
        }

        return at >= 0;
    }

    /// <summary>The length of the longest placeholder at an offset; 0 for none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="offset">The offset.</param>
    public int LengthAt(string text, int offset)
    {
        var longest = 0;
        foreach (var form in _forms)
        {
            longest = Math.Max(longest, form.LengthAt(text.AsSpan(offset)));
        }

        return longest;
    }
}

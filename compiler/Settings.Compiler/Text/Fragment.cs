namespace Settings.Compiler.Text;

/// <summary>
/// What is appended to a document that somebody else begins: its first keys belong to a table whose header is not written in it. In the
/// text of such a document that header stands before its first line that says something.
/// </summary>
/// <param name="Table">The table, such as settings.kubernetes.</param>
public sealed record Fragment(string Table)
{
    /// <summary>The line that is not written.</summary>
    public string Header => $"[{Table}]\n";

    /// <summary>Where the header is not written in a text.</summary>
    /// <param name="text">The text of the fragment, without the header.</param>
    /// <returns>The offset of the first line that is no comment and not empty.</returns>
    public static int PlaceIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at) is >= 0 and var found ? found : text.Length;
            var line = text.AsSpan(at, end - at).Trim("\uFEFF \t\r");
            if (!line.IsEmpty && line[0] != '#')
            {
                return at;
            }

            at = end + 1;
        }

        return text.Length;
    }
}

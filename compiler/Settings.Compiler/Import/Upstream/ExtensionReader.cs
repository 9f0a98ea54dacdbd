namespace Settings.Compiler.Import.Upstream;

/// <summary>
/// Reads the settings that a plugin of upstream has: the fields of its struct, in their order. Upstream: bottlerocket
/// sources/settings-plugins/*/src/lib.rs, settings-sdk bottlerocket-settings-plugin and bottlerocket-model-derive.
/// </summary>
internal sealed class ExtensionReader
{
    private const string Derived = "SettingsPlugin)]";
    private const string Renamed = "rename";

    private readonly string _text;
    private int _at;

    private ExtensionReader(string text, int start) => (_text, _at) = (text, start);

    /// <summary>The names of the extensions; null when the file has no struct of a plugin.</summary>
    /// <param name="source">The file.</param>
    public static IReadOnlyList<string>? Read(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var text = string.Join('\n', source.Split('\n').Select(line => line.IndexOf("//", StringComparison.Ordinal) is >= 0 and var comment ? line[..comment] : line));
        var derive = text.IndexOf(Derived, StringComparison.Ordinal);
        var body = derive < 0 ? -1 : text.IndexOf('{', derive);
        return body < 0 ? null : new ExtensionReader(text, body + 1).Fields();
    }

    private List<string> Fields()
    {
        var (fields, name) = (new List<string>(), default(string));
        while (_at < _text.Length && _text[_at] != '}')
        {
            if (_text[_at] == '#')
            {
                name = NameIn(Skip(']')) ?? name;
            }
            else if (IsOfName(_text[_at]))
            {
                var word = Word();
                if (_text.AsSpan(_at).TrimStart() is [':', ..])
                {
                    fields.Add(name ?? word.Replace("r#", string.Empty, StringComparison.Ordinal).Replace('_', '-'));
                    name = null;
                    Skip(',');
                }
            }
            else
            {
                _at++;
            }
        }

        return fields;
    }

    // An attribute, or the type of a field: brackets in it are closed before it ends.
    private string Skip(char end)
    {
        var (start, depth) = (_at, 0);
        for (; _at < _text.Length; _at++)
        {
            var character = _text[_at];
            depth += character is '(' or '[' or '<' or '{' ? 1 : character is ')' or ']' or '>' or '}' ? -1 : 0;
            if (depth < 0)
            {
                break;
            }

            if (depth == 0 && character == end)
            {
                _at++;
                break;
            }
        }

        return _text[start.._at];
    }

    private string Word()
    {
        var start = _at;
        while (_at < _text.Length && (IsOfName(_text[_at]) || (_text[_at] == '#' && _at == start + 1)))
        {
            _at++;
        }

        return _text[start.._at];
    }

    // #[serde(rename = "nvidia-container-runtime")]
    private static string? NameIn(string attribute) =>
        attribute.Contains(Renamed, StringComparison.Ordinal) && attribute.Split('"') is [_, var name, ..] ? name : null;

    private static bool IsOfName(char character) => char.IsAsciiLetterOrDigit(character) || character == '_';
}

using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Yaml;

/// <summary>What templates of YAML contain that no YAML parser takes: <c>{{ … }}</c> where a value or a line is.</summary>
internal static class YamlTemplates
{
    /// <summary>The text with other characters in place of them, as many, so every offset stays what it is.</summary>
    public static string WithoutThem(SourceText host)
    {
        var (text, own) = (host.Text, host.Placeholders);
        if (!text.Contains("{{", StringComparison.Ordinal) && !text.Contains("{%", StringComparison.Ordinal) && !(own?.NextIn(text, 0) >= 0))
        {
            return text;
        }

        var output = text.ToCharArray();
        for (var at = PlaceholderScanner.NextIn(text, 0, own); at >= 0 && at < text.Length; at = PlaceholderScanner.NextIn(text, at, own))
        {
            var length = PlaceholderScanner.LengthAt(text, at, PlaceholderSyntax.Braces, own, out _);
            if (length == 0)
            {
                at++;
                continue;
            }

            var isLine = text.AsSpan(0, at) is var before && before[(before.LastIndexOf('\n') + 1)..].IsWhiteSpace()
                && text.AsSpan(at + length) is var behind && (behind.IndexOfAny('\r', '\n') is >= 0 and var end ? behind[..end] : behind).IsWhiteSpace();
            for (var i = at; i < at + length; i++)
            {
                output[i] = output[i] is '\n' or '\r' ? output[i] : isLine ? (i == at ? '#' : ' ') : 'x';
            }

            at += length;
        }

        return new string(output);
    }
}

using System.Buffers;
using System.Buffers.Text;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;

namespace Settings.Compiler.Binding;

/// <summary>
/// Recognises what people hand a node instead of TOML. The first line names the language, and most lines must agree that
/// they are not TOML: one wrong line, or one above the settings, hides nothing.
/// </summary>
internal static class ForeignLanguage
{
    private const int ShortestBase64 = 24;
    private const string Yaml = "YAML";

    private static readonly SearchValues<char> NotInKeys = SearchValues.Create(" \t\"'[]{}=#");

    /// <summary>The finding for a text in another language, or null when it looks like TOML with mistakes.</summary>
    /// <param name="source">The text.</param>
    /// <param name="mistakes">What the reader of TOML found in it.</param>
    public static Diagnostic? Recognise(SourceText source, IReadOnlyList<Diagnostic> mistakes)
    {
        var body = source.Text.AsSpan().TrimStart("\uFEFF \t\r\n");
        var start = source.Text.Length - body.Length;
        var line = body.IndexOfAny('\r', '\n') is >= 0 and var end ? body[..end] : body;
        return Name(line, body) is var (language, help) && IsMostlyWrong(source, mistakes, language)
            ? EncodingDiagnostics.NotToml(new TextSpan(start, line.Length), language, help)
            : null;
    }

    // More than half of the lines that say something are not TOML and look like YAML.
    private static bool IsMostlyWrong(SourceText source, IReadOnlyList<Diagnostic> mistakes, string language)
    {
        var wrong = mistakes.Where(mistake => mistake.Severity == Severity.Error).Select(mistake => source.Lines.PositionOf(mistake.Span.Start).Line).ToHashSet();
        var (lines, others) = (0, 0);
        for (var i = 0; i < source.Lines.Count; i++)
        {
            var span = source.Lines.LineSpan(i);
            var line = source.Text.AsSpan(span.Start, span.Length).Trim("\uFEFF \t\r\n");
            if (!line.IsEmpty && line[0] != '#')
            {
                lines++;
                others += wrong.Contains(i) && (language != Yaml || IsYaml(line)) ? 1 : 0;
            }
        }

        return others * 2 > lines;
    }

    private static (string Language, string Help)? Name(ReadOnlySpan<char> line, ReadOnlySpan<char> body)
    {
        const string NoShell = "Bottlerocket has no shell and no cloud-init; configure the node with settings, and run commands in a bootstrap container.";
        if (line.StartsWith("#!"))
        {
            return ("a script", NoShell);
        }

        if (line.StartsWith("#cloud-config") || line.StartsWith("#cloud-boothook") || line.StartsWith("#include"))
        {
            return ("cloud-init data", NoShell);
        }

        if (line.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Content-Type:", StringComparison.OrdinalIgnoreCase))
        {
            return ("a MIME message", "The node does not split MIME messages; pass only the TOML part.");
        }

        return line switch
        {
            ['{', ..] => ("JSON", "Write the same settings as TOML: {\"a\": {\"b\": 1}} is [settings.a] and b = 1."),
            ['<', ..] => ("XML or HTML", NoShell),
            _ when IsYaml(line) => (Yaml, "Write the same settings as TOML: a nested mapping is a [settings.…] table."),
            _ when IsBase64(body.TrimEnd("\r\n \t")) => ("Base64", "The node does not decode Base64 user data; pass the TOML text, which the cloud encodes and decodes."),
            _ => null,
        };
    }

    private static bool IsYaml(ReadOnlySpan<char> line)
    {
        if (line is ['-', '-', '-', ..] or ['-', ' ', ..])
        {
            return true;
        }

        var colon = line.IndexOf(':');
        return colon > 0
            && (colon == line.Length - 1 || line[colon + 1] == ' ')
            && !line[..colon].ContainsAny(NotInKeys);
    }

    private static bool IsBase64(ReadOnlySpan<char> text) =>
        text.Length >= ShortestBase64 && Base64.IsValid(text);
}

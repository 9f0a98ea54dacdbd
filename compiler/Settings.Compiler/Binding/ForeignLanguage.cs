using System.Buffers;
using System.Buffers.Text;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;

namespace Settings.Compiler.Binding;

/// <summary>
/// Recognises what people hand a node instead of TOML. Asked only about texts that are not TOML, because a script's or
/// cloud-config's first line is a comment in TOML.
/// </summary>
internal static class ForeignLanguage
{
    private const int ShortestBase64 = 24;

    private static readonly SearchValues<char> NotInKeys = SearchValues.Create(" \t\"'[]{}=#");

    /// <summary>The finding for a text in another language, or null when it looks like TOML with mistakes.</summary>
    public static Diagnostic? Recognise(string text)
    {
        var body = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        var start = text.Length - body.Length;
        var line = body.IndexOfAny('\r', '\n') is >= 0 and var end ? body[..end] : body;
        var span = new TextSpan(start, line.Length);
        return Name(line, body) is var (language, help) ? EncodingDiagnostics.NotToml(span, language, help) : null;
    }

    private static (string Language, string Help)? Name(ReadOnlySpan<char> line, ReadOnlySpan<char> body)
    {
        const string NoShell = "Bottlerocket has no shell and no cloud-init; say with settings what the node shall be, and run commands in a bootstrap container.";
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
            return ("a MIME message", "The node does not take MIME parts apart; hand it the TOML part alone.");
        }

        return line switch
        {
            ['{', ..] => ("JSON", "Write the same settings as TOML: {\"a\": {\"b\": 1}} is [settings.a] and b = 1."),
            ['<', ..] => ("XML or HTML", NoShell),
            ['-', '-', '-', ..] or ['-', ' ', ..] => ("YAML", "Write the same settings as TOML: a nested mapping is a [settings.…] table."),
            _ when IsYamlMapping(line) => ("YAML", "Write the same settings as TOML: a nested mapping is a [settings.…] table."),
            _ when IsBase64(body.TrimEnd("\r\n \t")) => ("Base64", "The node does not decode Base64 user data by itself; hand over the TOML text, which the cloud encodes and decodes."),
            _ => null,
        };
    }

    private static bool IsYamlMapping(ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(':');
        return colon > 0
            && (colon == line.Length - 1 || line[colon + 1] == ' ')
            && !line[..colon].ContainsAny(NotInKeys);
    }

    private static bool IsBase64(ReadOnlySpan<char> text) =>
        text.Length >= ShortestBase64 && Base64.IsValid(text);
}

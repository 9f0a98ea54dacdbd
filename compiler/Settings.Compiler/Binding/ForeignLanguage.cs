using System.Buffers;
using System.Buffers.Text;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Syntax;
using Settings.Compiler.Syntax.Nodes;
using Settings.Compiler.Text;

namespace Settings.Compiler.Binding;

/// <summary>
/// Recognises what people hand a node instead of TOML. The first line that says something names the language, and most lines must
/// agree that they are not TOML: one wrong line, or one above the settings, hides nothing.
/// </summary>
internal static class ForeignLanguage
{
    private const int ShortestBase64 = 24;

    // So many lines may be a few mistakes in a row.
    private const int FewLines = 3;

    private const string Yaml = "YAML";
    private const string NoShell = "Bottlerocket has no shell and no cloud-init; configure the node with settings, and run commands in a bootstrap container.";
    private const string InsideOthers = "Pass the TOML text that it holds; nothing else of it reaches the node.";

    private static readonly SearchValues<char> NotInKeys = SearchValues.Create(" \t\"'[]{}=#");
    private static readonly SearchValues<char> NotInBlocks = SearchValues.Create("=:,()[].");
    private static readonly SearchValues<string> TemplateMarks = SearchValues.Create(["${", "%{", "{{", "{%", "<<", "`", "f\"\"\"", "r\"\"\"", "b\"\"\"", "r#\""], StringComparison.Ordinal);
    private static readonly SearchValues<char> InNames = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.$");

    /// <summary>The finding for a text in another language, or null when it looks like TOML with mistakes.</summary>
    /// <param name="source">The text.</param>
    /// <param name="mistakes">What the reader of TOML found in it.</param>
    public static Diagnostic? Recognise(SourceText source, IReadOnlyList<Diagnostic> mistakes) =>
        Name(source) is var (language, help, span) && IsMostlyWrong(source, mistakes, language) ? EncodingDiagnostics.NotToml(span, language, help) : null;

    /// <summary>
    /// Whether a text with mistakes seems to be, or to hold, another language, such as a template or a program around TOML: nobody
    /// knows then what a change of it does.
    /// </summary>
    /// <param name="tree">The text.</param>
    /// <param name="mistakes">What the reader of TOML found in it.</param>
    public static bool IsLikely(SyntaxTree tree, IReadOnlyList<Diagnostic> mistakes)
    {
        if (!mistakes.Any(mistake => mistake.Severity == Severity.Error))
        {
            return false;
        }

        var lost = tree.Lines.Count(line => line is SkippedSyntax or KeyValueSyntax { Value: MissingSyntax });
        // One line may look like YAML, a mistake as any other.
        return Name(tree.Source) is { Language: not Yaml } || (lost >= FewLines && lost * 2 > tree.Lines.Count)
            || WrongLines(tree.Source, mistakes).Any(line => IsForeign(LineOf(tree.Source, line)));
    }

    // More than half of the lines that say something are not TOML and look like YAML.
    private static bool IsMostlyWrong(SourceText source, IReadOnlyList<Diagnostic> mistakes, string language)
    {
        var wrong = WrongLines(source, mistakes);
        var (lines, others) = (0, 0);
        for (var i = 0; i < source.Lines.Count; i++)
        {
            var line = LineOf(source, i);
            if (!line.IsEmpty && line[0] != '#')
            {
                lines++;
                others += wrong.Contains(i) && (language != Yaml || IsYaml(line)) ? 1 : 0;
            }
        }

        return others * 2 > lines;
    }

    private static HashSet<int> WrongLines(SourceText source, IReadOnlyList<Diagnostic> mistakes) =>
        [.. mistakes.Where(mistake => mistake.Severity == Severity.Error).Select(mistake => source.Lines.PositionOf(mistake.Span.Start).Line)];

    private static ReadOnlySpan<char> LineOf(SourceText source, int line)
    {
        var span = source.Lines.LineSpan(line);
        return source.Text.AsSpan(span.Start, span.Length).Trim("\uFEFF \t\r\n");
    }

    private static (string Language, string Help, TextSpan Span)? Name(SourceText source)
    {
        var text = source.Text.AsSpan();
        for (var at = 0; at < text.Length;)
        {
            var end = text[at..].IndexOf('\n') is >= 0 and var length ? at + length : text.Length;
            var line = text[at..end].Trim("\uFEFF \t\r\n");
            var start = end - text[at..end].TrimStart("\uFEFF \t\r\n").Length;
            if (Name(line, text[start..]) is var (language, help))
            {
                return (language, help, new TextSpan(start, line.Length));
            }

            if (!line.IsEmpty && line[0] != '#')
            {
                return null;
            }

            at = end + 1;
        }

        return null;
    }

    private static (string Language, string Help)? Name(ReadOnlySpan<char> line, ReadOnlySpan<char> body)
    {
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
            [] or ['#', ..] => null,
            ['{', ..] => ("JSON", "Write the same settings as TOML: {\"a\": {\"b\": 1}} is [settings.a] and b = 1."),
            ['<', ..] => ("XML or HTML", NoShell),
            _ when IsHcl(line) => ("Terraform or another language of HashiCorp", InsideOthers),
            _ when IsProgram(line) => ("a program", InsideOthers),
            _ when IsYaml(line) => (Yaml, "Write the same settings as TOML: a nested mapping is a [settings.…] table."),
            _ when IsBase64(body.TrimEnd("\r\n \t")) => ("Base64", "The node does not decode Base64 user data; pass the TOML text, which the cloud encodes and decodes."),
            _ => null,
        };
    }

    // A line that TOML does not have and that other languages do, wherever it stands.
    private static bool IsForeign(ReadOnlySpan<char> line) =>
        IsHcl(line) || IsProgram(line) || IsCall(line) || line.ContainsAny(TemplateMarks)
        || line is [.., ';'] or [.., '('] or [')', ..] or ['}', ..]
        || line.EndsWith(": |") || line.EndsWith(": |-") || line.EndsWith(": >") || line.EndsWith(": >-") || IsItem(line);

    // resource "type" "name" {, locals {: words and strings before a brace.
    private static bool IsHcl(ReadOnlySpan<char> line) =>
        line is [>= 'a' and <= 'z', .., '{'] && !line.ContainsAny(NotInBlocks);

    private static bool IsProgram(ReadOnlySpan<char> line)
    {
        var word = line.IndexOf(' ') is > 0 and var length ? line[..length] : default;
        return word is "import" or "export" or "const" or "let" or "var" or "from" or "package" or "function" or "func" or "def" or "class" or "public" or "using"
                or "if" or "elif" or "for" or "while" or "return" or "async" or "echo" or "cat" or "sudo"
                or "FROM" or "RUN" or "COPY" or "ENV" or "CMD" or "ENTRYPOINT" or "WORKDIR"
            && !line[word.Length..].TrimStart().StartsWith('=');
    }

    // print(settings), console.log(...): a name, and a parenthesis at once.
    private static bool IsCall(ReadOnlySpan<char> line) =>
        line.IndexOfAnyExcept(InNames) is > 0 and var end && line[end] == '(';

    // An item of a YAML list; TOML has a key '-'.
    private static bool IsItem(ReadOnlySpan<char> line) => line is ['-', ' ', .. var item] && !item.TrimStart(" \t").StartsWith('=');

    private static bool IsYaml(ReadOnlySpan<char> line)
    {
        if (line is ['-', '-', '-', ..] || IsItem(line))
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

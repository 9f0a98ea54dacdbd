namespace Settings.Compiler.Tests.Hosts;

/// <summary>The ways in which languages write a document.</summary>
internal static class WrittenLiterals
{
    private const string Indentation = "    ";

    /// <summary>All of them.</summary>
    public static readonly WrittenLiteral[] All =
    [
        new("a.ts", "f(`", text => Slashed(text, "`").Replace("${", "\\${", StringComparison.Ordinal), "`); // settings\n"),
        new("a.ts", "const a = dedent`\n", text => Indented(Slashed(text, "`").Replace("${", "\\${", StringComparison.Ordinal)), "    `;\n") { Fits = IsTrimmed },
        new("a.mjs", "a = '", text => OneLine(text, "'"), "'\n"),
        new("a.js", "[\n", text => Lines(text, "'", ",\n"), "].join('\\n')\n"),
        new("a.tsx", "g.addUserData(\n", text => Lines(text, "\"", ",\n"), ");\n"),
        new("a.cjs", "a =\n", text => Sum(text, "\"", " +\n"), ";\n"),
        new("a.py", "a = \"\"\"", text => Slashed(text, "\""), "\"\"\"\n"),
        new("a.py", "a = f'''", text => Slashed(text, "'").Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), "'''\n"),
        new("a.py", "a = r'''", text => text, "'''\n") { Fits = text => !text.Contains('\'', StringComparison.Ordinal) && !text.EndsWith('\\') },
        new("a.py", "a = textwrap.dedent(\"\"\"\\\n", text => Indented(Slashed(text, "\"")), "    \"\"\")\n") { Fits = IsDedented },
        new("a.py", "a = (\n", text => Sum(text, "'", "\n"), ")\n"),
        new("a.py", "a = (", text => Sum(text.Replace("%", "%%", StringComparison.Ordinal), "\"", "\n"), ") % b\n"),
        new("a.py", "a = ('", text => OneLine(text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), "'"), "').format(b=1)\n"),
        new("a.py", "a = '\\n'.join([", text => Lines(text, "\"", ", "), "])\n"),
        new("a.go", "a := `", text => text, "`\n") { Fits = text => !text.Contains('`', StringComparison.Ordinal) },
        new("a.go", "a := fmt.Sprintf(`", text => text.Replace("%", "%%", StringComparison.Ordinal), "`, b)\n") { Fits = text => !text.Contains('`', StringComparison.Ordinal) },
        new("a.go", "a := strings.Join([]string{", text => Lines(text, "\"", ",\n"), "}, \"\\n\")\n"),
        new("a.go", "a.AddUserData(jsii.String(\"", text => Lines(text, "\"", "),\njsii.String(")[1..^1], "\"))\n"),
        new("A.java", "a = \"\"\"\n", text => Indented(Slashed(text, "\"").Replace("\t", "\\t", StringComparison.Ordinal)), "    \"\"\";\n") { Fits = text => IsDedented(text) && !HasBlankEnd(text) },
        new("A.java", "a = String.join(\"\\n\", ", text => Lines(text, "\"", ",\n"), ");\n"),
        new("a.kt", "a = \"", text => OneLine(text, "\"").Replace("$", "\\$", StringComparison.Ordinal), "\"\n"),
        new("a.kt", "a = \"\"\"\n", text => Indented(text), "    \"\"\".trimIndent()\n") { Fits = text => IsTrimmed(text) && !text.Contains('$', StringComparison.Ordinal) && !text.Contains("\"\"\"", StringComparison.Ordinal) },
        new("A.cs", "a = @\"", text => text.Replace("\"", "\"\"", StringComparison.Ordinal), "\";\n"),
        new("A.cs", "a = $\"", text => OneLine(text, "\"").Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal), "\";\n"),
        new("A.cs", "a = \"\"\"\"\n", text => Indented(text) + "\n", "    \"\"\"\";\n") { Fits = text => !text.Contains("\"\"\"\"", StringComparison.Ordinal) && !HasBlankLine(text) },
        new("a.sh", "cat <<'EOF'\n", text => text, "EOF\n"),
        new("a.sh", "a=\"$(cat <<EOF\n", text => Slashed(text, "$`"), "EOF\n)\"\n"),
        new("a.sh", "cat <<-EOF\n", text => Indented(Slashed(text, "$`"), "\t"), "\tEOF\n") { Fits = text => text is not ['\t', ..] && !text.Contains("\n\t", StringComparison.Ordinal) && !HasBlankLine(text) },
        new("a.sh", "a='", text => text, "'\n") { Fits = text => !text.Contains('\'', StringComparison.Ordinal) },
        new("a.sh", "a=\"", text => Slashed(text, "\"$`"), "\"\n"),
        new("a.md", "1. b\n\n    ~~~~toml\n", text => Indented(text), "    ~~~~\n") { Fits = text => !text.Contains("~~~~", StringComparison.Ordinal) },
        new("a.md", "> ```sh\n> cat <<'END'\n", text => Indented(text, "> "), "> END\n> ```\n") { Fits = text => !text.Contains("```", StringComparison.Ordinal) },
    ];

    private static string Slashed(string text, string escaped)
    {
        text = text.Replace("\\", "\\\\", StringComparison.Ordinal);
        foreach (var c in escaped)
        {
            text = text.Replace(c.ToString(), "\\" + c, StringComparison.Ordinal);
        }

        return text;
    }

    private static string OneLine(string text, string quote) => Slashed(text, quote).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal);

    private static string Lines(string text, string quote, string between) => string.Join(between, text.Split('\n').Select(line => quote + OneLine(line, quote) + quote));

    private static string Sum(string text, string quote, string between) => string.Join(between, text.Split('\n').Select((line, i) => quote + OneLine(line, quote) + (i == text.Count('\n') ? string.Empty : "\\n") + quote));

    private static string Indented(string text, string indentation = Indentation) => string.Concat(text.Split('\n')[..^1].Select(line => (line.Length == 0 && indentation == Indentation ? line : indentation + line) + "\n"));

    // What takes an indentation off takes all that the lines share, and what is in blank lines.
    private static bool IsDedented(string text) => !HasBlankLine(text) && text.Split('\n')[..^1].Any(line => line.Length > 0 && !char.IsWhiteSpace(line[0]));

    private static bool IsTrimmed(string text) => IsDedented(text) && text is not ['\n', ..];

    private static bool HasBlankLine(string text) => text.Split('\n')[..^1].Any(line => line.Length > 0 && string.IsNullOrWhiteSpace(line));

    private static bool HasBlankEnd(string text) => text.Split('\n').Any(line => line.Length > 0 && char.IsWhiteSpace(line[^1]));
}

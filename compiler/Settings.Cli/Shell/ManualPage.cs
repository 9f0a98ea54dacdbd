using System.Globalization;

namespace Settings.Cli.Shell;

/// <summary>The page settingsc(1) of the manual, in the man macros of roff, made of the help of all verbs.</summary>
internal static class ManualPage
{
    /// <summary>Writes the page.</summary>
    /// <param name="program">The program's verbs.</param>
    /// <param name="version">The version of the program.</param>
    /// <param name="output">Gets the page.</param>
    public static void Write(Verb program, string version, TextWriter output)
    {
        var description = program.Command.Description ?? string.Empty;
        output.WriteLine($".TH SETTINGSC 1 \"\" \"settingsc {Text(version)}\" \"User Commands\"");
        output.WriteLine(".SH NAME");
        output.WriteLine($"settingsc \\- {Text(char.ToLowerInvariant(description[0]) + description[1..].TrimEnd('.'))}");
        output.WriteLine(".SH SYNOPSIS");
        output.WriteLine(".B settingsc");
        output.WriteLine("\\fICOMMAND\\fR [\\fIOPTION\\fR]... [\\fIFILE\\fR]...");
        output.WriteLine(".SH COMMANDS");
        foreach (var verb in program.AndBelow().Where(verb => verb.Path.Length > 0))
        {
            WriteVerb(verb, program.Options, output);
        }

        output.WriteLine(".SH OPTIONS");
        output.WriteLine("These are options of every command, or can be given without one.");
        WriteOptions(program.Options, output);
        output.WriteLine(".SH EXIT STATUS");
        WriteTerm($"{ExitCodes.Clean}", "Nothing to report: every input is one that a node would boot with.", output);
        WriteTerm($"{ExitCodes.Findings}", "A node would reject an input or never finish its boot with it, or something was found that the options count as such.", output);
        WriteTerm($"{ExitCodes.CannotWork}", "The work could not be done; standard error says why.", output);
    }

    private static void WriteVerb(Verb verb, IReadOnlyList<VerbOption> ofAll, TextWriter output)
    {
        output.WriteLine($".SS \"settingsc {Quotable($"{verb.Path} {verb.Arguments}".TrimEnd())}\"");
        WriteLine(verb.Command.Description ?? string.Empty, output);
        foreach (var argument in verb.Command.Arguments.Where(argument => !argument.Hidden))
        {
            WriteTerm($"<{argument.HelpName ?? argument.Name}>", argument.Description ?? string.Empty, output);
        }

        WriteOptions(verb.Options.Where(option => !ofAll.Any(other => other.Names.SequenceEqual(option.Names, StringComparer.Ordinal))), output);
    }

    private static void WriteOptions(IEnumerable<VerbOption> options, TextWriter output)
    {
        foreach (var option in options)
        {
            WriteTerm(
                $"{string.Join(", ", option.Names)}{(option.HasValue ? $" <{option.Value}>" : string.Empty)}{(option.IsRequired ? " (required)" : string.Empty)}",
                $"{option.Description}{(option.Default.Length > 0 ? $" [default: {option.Default}]" : string.Empty)}",
                output);
        }
    }

    private static void WriteTerm(string term, string description, TextWriter output)
    {
        output.WriteLine(".TP");
        output.WriteLine($".B \"{Quotable(term)}\"");
        WriteLine(description, output);
    }

    // A line that begins with a dot or an apostrophe would be a request.
    private static void WriteLine(string text, TextWriter output) => output.WriteLine(text is ['.' or '\'', ..] ? $"\\&{Text(text)}" : Text(text));

    private static string Quotable(string text) => Text(text).Replace("\"", "\\(dq", StringComparison.Ordinal);

    // Hyphens that are typed, an apostrophe that is not a closing quote, and characters that not every formatter reads.
    private static string Text(string text)
    {
        var written = text.Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal).Replace("'", "\\(aq", StringComparison.Ordinal);
        return string.Concat(written.EnumerateRunes().Select(rune => rune.IsAscii ? rune.ToString() : string.Create(CultureInfo.InvariantCulture, $"\\[u{rune.Value:X4}]")));
    }
}

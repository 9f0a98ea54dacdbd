namespace Settings.Cli.Shell;

/// <summary>Completions for fish, with descriptions: one line for each verb, option and word.</summary>
internal static class FishScript
{
    /// <summary>Writes the script.</summary>
    public static void Write(Verb program, TextWriter output)
    {
        output.WriteLine("# Completions for settingsc in fish. Load them with: settingsc completions fish | source");
        output.WriteLine("function __settingsc_verb_is");
        output.WriteLine("    set -l verb ''");
        output.WriteLine("    for word in (commandline -opc)[2..-1]");
        output.WriteLine("        switch \"$verb $word\"");
        foreach (var verb in program.AndBelow().Where(verb => verb.Path.Length > 0))
        {
            output.WriteLine($"            case '{(verb.Path.Contains(' ', StringComparison.Ordinal) ? verb.Path : $" {verb.Path}")}'");
            output.WriteLine($"                set verb '{verb.Path}'");
        }

        output.WriteLine("        end");
        output.WriteLine("    end");
        output.WriteLine("    test \"$verb\" = \"$argv\"");
        output.WriteLine("end");
        foreach (var verb in program.AndBelow())
        {
            WriteVerb(verb, output);
        }
    }

    private static void WriteVerb(Verb verb, TextWriter output)
    {
        var line = $"complete -c settingsc -n \"__settingsc_verb_is '{verb.Path}'\"";
        foreach (var (word, description) in verb.Next)
        {
            output.WriteLine($"{line} -f -a {word}{Described(description)}");
        }

        foreach (var option in verb.Options)
        {
            var value = option switch
            {
                { HasValue: false } => string.Empty,
                { Words.Count: > 0 } => $" -x -a {Quoted(string.Join(' ', option.Words))}",
                _ => " -r",
            };
            output.WriteLine($"{line}{string.Concat(option.Names.Select(Name))}{value}{Described(option.Description)}");
        }
    }

    private static string Name(string name) => name.StartsWith("--", StringComparison.Ordinal) ? $" -l {name[2..]}" : $" -s {Quoted(name[1..])}";

    private static string Described(string description) => description.Length == 0 ? string.Empty : $" -d {Quoted(description)}";

    private static string Quoted(string text) => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}

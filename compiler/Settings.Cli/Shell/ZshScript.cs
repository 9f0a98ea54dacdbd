namespace Settings.Cli.Shell;

/// <summary>Completions for zsh, with descriptions, by its function _arguments.</summary>
internal static class ZshScript
{
    /// <summary>Writes the script: a function for each verb.</summary>
    public static void Write(Verb program, TextWriter output)
    {
        output.WriteLine("#compdef settingsc");
        output.WriteLine("# Completions for settingsc in zsh: a file \"_settingsc\" in a folder of fpath, or: source <(settingsc completions zsh)");
        foreach (var verb in program.AndBelow())
        {
            output.WriteLine();
            WriteFunction(verb, output);
        }

        output.WriteLine();
        output.WriteLine("if [ \"$funcstack[1]\" = _settingsc ]; then");
        output.WriteLine("  _settingsc \"$@\"");
        output.WriteLine("else");
        output.WriteLine("  compdef _settingsc settingsc");
        output.WriteLine("fi");
    }

    private static string Function(Verb verb) => verb.Path.Length == 0 ? "_settingsc" : $"_settingsc_{verb.Path.Replace(' ', '_')}";

    private static void WriteFunction(Verb verb, TextWriter output)
    {
        output.WriteLine($"{Function(verb)}() {{");
        if (verb.Verbs.Count > 0)
        {
            output.WriteLine("  local curcontext=$curcontext state line");
        }

        output.WriteLine($"  _arguments{(verb.Verbs.Count > 0 ? " -C" : string.Empty)} \\");
        foreach (var option in verb.Options)
        {
            // A name of an option that excludes the others; several times the same is allowed.
            foreach (var name in option.Names)
            {
                output.WriteLine($"    {Quoted($"*{name}{(option.HasValue && name.StartsWith("--", StringComparison.Ordinal) ? "=" : string.Empty)}[{Escaped(option.Description, "[]")}]{Value(option)}")} \\");
            }
        }

        output.WriteLine(verb switch
        {
            { Verbs.Count: > 0 } => "    '1: :->verb' '*:: :->rest'",
            { Words.Count: > 0 } => $"    {Quoted($"*: :({string.Join(' ', verb.Words)})")}",
            { Arguments.Length: > 0 } => "    '*: :_files'",
            _ => "    && return 0",
        });
        WriteVerbs(verb, output);
        output.WriteLine("}");
    }

    private static void WriteVerbs(Verb verb, TextWriter output)
    {
        if (verb.Verbs.Count == 0)
        {
            return;
        }

        output.WriteLine("  case $state in");
        output.WriteLine("    verb)");
        output.WriteLine("      local -a verbs=(");
        foreach (var (word, description) in verb.Next)
        {
            output.WriteLine($"        {Quoted($"{word}:{description}")}");
        }

        output.WriteLine("      )");
        output.WriteLine("      _describe -t commands command verbs");
        output.WriteLine("      ;;");
        output.WriteLine("    rest)");
        output.WriteLine("      case $words[1] in");
        foreach (var below in verb.Verbs)
        {
            output.WriteLine($"        {below.Command.Name}) {Function(below)} ;;");
        }

        output.WriteLine("      esac");
        output.WriteLine("      ;;");
        output.WriteLine("  esac");
    }

    private static string Value(VerbOption option) => option switch
    {
        { HasValue: false } => string.Empty,
        { Words.Count: > 0 } => $":{Escaped(option.Value, ":")}:({string.Join(' ', option.Words)})",
        _ => $":{Escaped(option.Value, ":")}:_files",
    };

    private static string Escaped(string text, string special) =>
        special.Aggregate(text.Replace("\\", "\\\\", StringComparison.Ordinal), (escaped, c) => escaped.Replace(c.ToString(), $"\\{c}", StringComparison.Ordinal));

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}

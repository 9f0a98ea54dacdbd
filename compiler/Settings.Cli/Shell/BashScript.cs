namespace Settings.Cli.Shell;

/// <summary>Completions for bash, from version 3.2 on, which macOS has: no associative arrays, no mapfile.</summary>
internal static class BashScript
{
    /// <summary>Writes the script. No word of the program needs quotes but what a pattern of "case" would take for a wildcard.</summary>
    public static void Write(Verb program, TextWriter output)
    {
        output.WriteLine("# Completions for settingsc in bash. Load them with: source <(settingsc completions bash)");
        output.WriteLine("_settingsc() {");
        output.WriteLine("  local word=${COMP_WORDS[COMP_CWORD]} last=${COMP_WORDS[COMP_CWORD-1]} verb= options= words= i");
        output.WriteLine("  # \"=\" is a word of its own, between the option and its value.");
        output.WriteLine("  [ \"$word\" = = ] && word=");
        output.WriteLine("  [ \"$last\" = = ] && last=${COMP_WORDS[COMP_CWORD-2]}");
        output.WriteLine("  for ((i = 1; i < COMP_CWORD; i++)); do");
        output.WriteLine("    case \"$verb ${COMP_WORDS[i]}\" in");
        foreach (var verb in program.AndBelow().Where(verb => verb.Path.Length > 0))
        {
            output.WriteLine($"      '{(verb.Path.Contains(' ', StringComparison.Ordinal) ? verb.Path : $" {verb.Path}")}') verb='{verb.Path}' ;;");
        }

        output.WriteLine("    esac");
        output.WriteLine("  done");
        output.WriteLine("  COMPREPLY=()");
        output.WriteLine("  case \"$verb $last\" in");
        foreach (var verb in program.AndBelow())
        {
            WriteValues(verb, output);
        }

        output.WriteLine("  esac");
        output.WriteLine("  case $verb in");
        foreach (var verb in program.AndBelow())
        {
            output.WriteLine($"    '{verb.Path}') options='{string.Join(' ', verb.Options.SelectMany(option => option.Names))}' words='{string.Join(' ', verb.Next.Select(next => next.Word))}' ;;");
        }

        output.WriteLine("  esac");
        output.WriteLine("  case $word in");
        output.WriteLine("    -*) COMPREPLY=($(compgen -W \"$options\" -- \"$word\")) ;;");
        output.WriteLine("    *) COMPREPLY=($(compgen -W \"$words\" -- \"$word\")) ;;");
        output.WriteLine("  esac");
        output.WriteLine("}");
        output.WriteLine("# Where nothing is known, the names of files.");
        output.WriteLine("complete -o bashdefault -o default -F _settingsc settingsc");
    }

    private static void WriteValues(Verb verb, TextWriter output)
    {
        foreach (var option in verb.Options.Where(option => option.HasValue))
        {
            var pattern = string.Join('|', option.Names.Select(name => $"'{verb.Path} {name}'"));
            output.WriteLine(option.Words.Count == 0
                ? $"    {pattern}) return ;;"
                : $"    {pattern}) COMPREPLY=($(compgen -W '{string.Join(' ', option.Words)}' -- \"$word\")); return ;;");
        }
    }
}

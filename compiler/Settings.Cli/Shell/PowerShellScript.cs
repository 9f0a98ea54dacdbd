namespace Settings.Cli.Shell;

/// <summary>Completions for PowerShell, with descriptions as tool tips.</summary>
internal static class PowerShellScript
{
    /// <summary>Writes the script: tables of what may follow a verb or an option, and a block that looks there.</summary>
    public static void Write(Verb program, TextWriter output)
    {
        output.WriteLine("# Completions for settingsc in PowerShell. Load them with: settingsc completions pwsh | Out-String | Invoke-Expression");
        output.WriteLine("Register-ArgumentCompleter -Native -CommandName settingsc -ScriptBlock {");
        output.WriteLine("    param($wordToComplete, $commandAst, $cursorPosition)");
        output.WriteLine("    $verbs = @{");
        foreach (var verb in program.AndBelow())
        {
            WriteTable(verb.Path, verb.Next.Concat(verb.Options.SelectMany(option => option.Names.Select(name => (name, option.Description)))), output);
        }

        output.WriteLine("    }");
        output.WriteLine("    $values = @{");
        foreach (var verb in program.AndBelow())
        {
            foreach (var option in verb.Options.Where(option => option.HasValue))
            {
                foreach (var name in option.Names)
                {
                    WriteTable($"{verb.Path} {name}", option.Words.Select(word => (word, option.Description)), output);
                }
            }
        }

        output.WriteLine("    }");
        output.WriteLine("    $verb = ''");
        output.WriteLine("    $last = ''");
        output.WriteLine("    foreach ($element in @($commandAst.CommandElements | Select-Object -Skip 1)) {");
        output.WriteLine("        if ($element.Extent.EndOffset -ge $cursorPosition -and $wordToComplete) { break }");
        output.WriteLine("        $last = $element.Extent.Text");
        output.WriteLine("        $longer = \"$verb $last\".Trim()");
        output.WriteLine("        if ($verbs.ContainsKey($longer)) { $verb = $longer }");
        output.WriteLine("    }");
        output.WriteLine("    $table = if ($values.ContainsKey(\"$verb $last\")) { $values[\"$verb $last\"] } else { $verbs[$verb] }");
        output.WriteLine("    $table.Keys | Where-Object { $_ -like \"$wordToComplete*\" -and ($wordToComplete -or $_ -notlike '-*') } | Sort-Object | ForEach-Object {");
        output.WriteLine("        [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $table[$_])");
        output.WriteLine("    }");
        output.WriteLine("}");
    }

    private static void WriteTable(string name, IEnumerable<(string Word, string Description)> words, TextWriter output)
    {
        output.WriteLine($"        {Quoted(name)} = @{{");
        foreach (var (word, description) in words)
        {
            // A tool tip must not be empty.
            output.WriteLine($"            {Quoted(word)} = {Quoted(description.Length == 0 ? word : description)}");
        }

        output.WriteLine("        }");
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}

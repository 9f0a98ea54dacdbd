namespace Settings.Cli.Shell;

/// <summary>The shells for which there are scripts that complete command lines.</summary>
internal static class ShellScripts
{
    private static readonly (string Shell, Action<Verb, TextWriter> Write)[] All =
    [
        ("bash", BashScript.Write),
        ("zsh", ZshScript.Write),
        ("fish", FishScript.Write),
        ("pwsh", PowerShellScript.Write),
    ];

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Shells { get; } = [.. All.Select(one => one.Shell)];

    /// <summary>Writes the script of one of them.</summary>
    /// <param name="shell">Its name.</param>
    /// <param name="program">The program's verbs.</param>
    /// <param name="output">Gets the script.</param>
    public static void Write(string shell, Verb program, TextWriter output) => Array.Find(All, one => one.Shell == shell).Write(program, output);
}

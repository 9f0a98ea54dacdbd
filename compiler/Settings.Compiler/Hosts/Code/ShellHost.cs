namespace Settings.Compiler.Hosts.Code;

/// <summary>Shells: heredocs and quoted texts. Source: POSIX.1-2024, Shell Command Language, 2.2 and 2.7.4.</summary>
public sealed class ShellHost : CodeHost
{
    private static readonly EscapeStyle Escapes = new("\\$`\"", "\\$`\"") { IsKept = true, ContinuesLines = true };
    private static readonly EscapeStyle AnsiEscapes = new("abeEfnrtv\\'\"?", "\a\b\u001B\u001B\f\n\r\t\v\\'\"?") { Numbers = "x2u4U8", HasOctal = true, IsKept = true };

    /// <inheritdoc/>
    public override string Name => "a shell script";

    /// <inheritdoc/>
    internal override CodeLanguage Language { get; } = new(
        "shell",
        [
            new("'") { Prefix = "$", Escapes = AnsiEscapes, IsMultiline = true },
            new("'") { IsMultiline = true },
            new("\"") { Escapes = Escapes, IsMultiline = true, Interpolation = Interpolation.Shell },
        ])
    {
        LineComment = "#",
        HasBlockComments = false,
        Prefixes = "$",
        IsShell = true,
    };

    /// <inheritdoc/>
    protected override string[] Interpreters { get; } = ["sh", "bash", "dash", "ash", "ksh", "zsh"];

    /// <inheritdoc/>
    public override bool IsNamed(string name) => Path.GetExtension(name) is ".sh" or ".bash" or ".zsh";
}

namespace Settings.Compiler.Hosts.Code;

/// <summary>How a function that a literal is given to puts values into it.</summary>
internal enum FormatStyle
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary><c>%s</c>, and a percent sign itself is written twice: printf.</summary>
    Percent,

    /// <summary><c>{name}</c>, and a brace itself is written twice: str.format of Python, string.Format of C#.</summary>
    Braces,
}

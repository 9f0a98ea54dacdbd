namespace Settings.Compiler.Hosts.Code;

/// <summary>How the value of an expression is put into a literal.</summary>
internal enum Interpolation
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary><c>${x}</c>: JavaScript.</summary>
    DollarBraces,

    /// <summary><c>${x}</c> and <c>$x</c>: Kotlin.</summary>
    DollarNames,

    /// <summary><c>{x}</c>, and a brace itself is written twice: Python, C#.</summary>
    Braces,

    /// <summary><c>$x</c>, <c>${x}</c>, <c>$(x)</c> and <c>`x`</c>: shells.</summary>
    Shell,
}

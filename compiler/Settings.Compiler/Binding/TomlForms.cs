namespace Settings.Compiler.Binding;

/// <summary>Which forms beyond TOML 1.0 a reader accepts. A node accepts none of them; programs that write its user data accept some.</summary>
public enum TomlForms
{
    /// <summary>TOML 1.0 and nothing else.</summary>
    Standard,

    /// <summary>Also the escape sequence \e; line ends CR LF in strings stay as they are. Upstream: pelletier/go-toml v2 unstable/parser.go, since 2.0.</summary>
    WithEscape,

    /// <summary>Also the rest of TOML 1.1: line ends and a last comma in inline tables, \xHH, and times without seconds. Upstream: pelletier/go-toml 2.4.</summary>
    Newer,
}

namespace Settings.Compiler.Hosts.Code;

/// <summary>Which white space of a literal is no part of its text.</summary>
internal enum LiteralLayout
{
    /// <summary>All of it counts.</summary>
    AsIs,

    /// <summary>Without the indentation that all lines share: textwrap.dedent of Python.</summary>
    Dedent,

    /// <summary>The same, and without a first and a last line that are blank: trimIndent of Kotlin, the tag dedent of JavaScript.</summary>
    TrimIndent,

    /// <summary>Each line begins after the bar in it: trimMargin of Kotlin.</summary>
    TrimMargin,

    /// <summary>Text blocks of Java (JLS 3.10.6): the last line counts for the indentation, and white space at the end of lines goes.</summary>
    TextBlock,

    /// <summary>Raw strings of C#: the last line is the indentation and no part of the text.</summary>
    RawBlock,

    /// <summary>Lines begin after their tabs: &lt;&lt;- of shells.</summary>
    Tabs,
}

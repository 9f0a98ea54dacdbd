namespace Settings.Compiler.Hosts;

/// <summary>The ways in which a text says that something is put in later.</summary>
[Flags]
public enum PlaceholderSyntax
{
    /// <summary>None: all of the text is meant as it is.</summary>
    None = 0,

    /// <summary><c>${x}</c> and, where that is escaped, <c>$${x}</c>; directives <c>%{ if x }</c>: Terraform, shells, CloudFormation, JavaScript.</summary>
    Dollar = 1,

    /// <summary><c>{{ x }}</c>, <c>{% x %}</c>, <c>{# x #}</c>: Helm, Jinja, Mustache.</summary>
    Braces = 2,

    /// <summary><c>&lt;x&gt;</c>, <c>&lt;&lt;X&gt;&gt;</c>, <c>&lt;%= x %&gt;</c>: manuals, ERB.</summary>
    Angles = 4,

    /// <summary><c>$X</c>, <c>$(x)</c> and <c>&lt;x&gt;</c> of a single small word, and <c>%s</c> in the middle of a text, which may be meant as they are where nothing is put in.</summary>
    Loose = 8,

    /// <summary><c>%s</c>, <c>***</c>, <c>__X__</c>, <c>@@X@@</c>: formats of printf, and what deployment tools replace.</summary>
    Marks = 16,

    /// <summary>Those that nobody means as they are.</summary>
    Clear = Dollar | Braces | Angles | Marks,

    /// <summary>All of them.</summary>
    All = Clear | Loose,
}

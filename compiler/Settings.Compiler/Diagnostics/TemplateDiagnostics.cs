using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>Findings about the templates of a catalog.</summary>
public static class TemplateDiagnostics
{
    /// <summary>The text is not a template.</summary>
    public static readonly DiagnosticRule Syntax = new("BR5001", "template-syntax", Severity.Error);

    /// <summary>The header does not say what it must.</summary>
    public static readonly DiagnosticRule Header = new("BR5002", "template-header", Severity.Error);

    /// <summary>The header names a helper that does not exist.</summary>
    public static readonly DiagnosticRule UnknownHelper = new("BR5003", "unknown-helper", Severity.Error);

    /// <summary>A setting of an extension that the header does not name.</summary>
    public static readonly DiagnosticRule UndeclaredExtension = new("BR5004", "undeclared-extension", Severity.Error);

    /// <summary>A name that is neither a helper of the header nor a variable.</summary>
    public static readonly DiagnosticRule UnknownName = new("BR5005", "unknown-name", Severity.Error);

    /// <summary>A name with dashes after a dot.</summary>
    public static readonly DiagnosticRule DashedMember = new("BR5006", "dashed-member", Severity.Error);

    /// <summary>A construct that templates do not use.</summary>
    public static readonly DiagnosticRule UnsupportedConstruct = new("BR5007", "unsupported-construct", Severity.Error);

    /// <summary>A helper called with too few or too many arguments.</summary>
    public static readonly DiagnosticRule ArgumentCount = new("BR5008", "argument-count", Severity.Error);

    /// <summary>The header names something that the template does not use.</summary>
    public static readonly DiagnosticRule UnusedDeclaration = new("BR5009", "unused-declaration", Severity.Warning);

    /// <summary>A configuration file's template does not exist.</summary>
    public static readonly DiagnosticRule TemplateMissing = new("BR5010", "template-missing", Severity.Error);

    /// <summary>All rules of this part.</summary>
    public static IReadOnlyList<DiagnosticRule> Rules { get; } =
    [
        Syntax, Header, UnknownHelper, UndeclaredExtension, UnknownName, DashedMember, UnsupportedConstruct, ArgumentCount,
        UnusedDeclaration, TemplateMissing,
    ];

    /// <summary>The template language's own parser reports an error.</summary>
    public static Diagnostic SyntaxError(TextSpan span, string problem) =>
        new(Syntax, span, $"The template cannot be read: {problem}");

    /// <summary>The header is missing or of another form.</summary>
    public static Diagnostic HeaderForm(TextSpan span, string problem) => new(Header, span, problem)
    {
        Help = """
            A template begins with a header between two lines of '+++': extensions = ["kubernetes"] and helpers = ["std.default"].
            """,
    };

    /// <summary>No helper has this name.</summary>
    public static Diagnostic NoSuchHelper(TextSpan span, string name) =>
        new(UnknownHelper, span, $"There is no helper '{name}'. Helpers are named by extension and name, such as 'std.join_array'; see docs/templates.md.");

    /// <summary>The header names a helper twice.</summary>
    public static Diagnostic HelperTwice(TextSpan span, string name) =>
        new(UnknownHelper, span, $"The header names two helpers '{name}'. Each may be named once, whichever extension offers it.");

    /// <summary>A setting of an extension that is not declared.</summary>
    public static Diagnostic ExtensionNotDeclared(TextSpan span, string extension) =>
        new(UndeclaredExtension, span, $"The header does not name the extension '{extension}', so its settings do not exist here. Add '{extension}' to 'extensions'.");

    /// <summary>A name nobody declared.</summary>
    public static Diagnostic NameNotDeclared(TextSpan span, string name) =>
        new(UnknownName, span, $"'{name}' is neither a variable nor a helper that the header names.");

    /// <summary>A subtraction that was meant as a name.</summary>
    public static Diagnostic DashAfterDot(TextSpan span, string name) =>
        new(DashedMember, span, $"A name with dashes after a dot reads as a subtraction. Write [\"{name}\"] instead of .{name}.");

    /// <summary>A construct that templates do not use.</summary>
    public static Diagnostic NotInLanguage(TextSpan span, string construct) =>
        new(UnsupportedConstruct, span, $"Templates do not use {construct}: they insert values, call helpers, and have if, for, !, && and ||.");

    /// <summary>A wrong number of arguments.</summary>
    public static Diagnostic WrongArgumentCount(TextSpan span, string name, int expected, int actual) =>
        new(ArgumentCount, span, $"The helper '{name}' takes {expected} arguments, not {actual}.");

    /// <summary>A declaration without a use.</summary>
    public static Diagnostic NotUsed(TextSpan span, string what, string name) =>
        new(UnusedDeclaration, span, $"The header names the {what} '{name}', which the template does not use. Remove it.");

    /// <summary>The catalog has no such template.</summary>
    public static Diagnostic NoSuchTemplate(string path) =>
        new(TemplateMissing, default, $"The catalog has no template '{path}', which a configuration file names. Add it, or correct the file's template-path.");
}

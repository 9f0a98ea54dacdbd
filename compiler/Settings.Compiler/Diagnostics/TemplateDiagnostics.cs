using Settings.Compiler.Paths;
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

    /// <summary>A setting that the variant does not have.</summary>
    public static readonly DiagnosticRule UnknownSetting = new("BR5011", "unknown-template-setting", Severity.Error);

    /// <summary>A value used as what it is not.</summary>
    public static readonly DiagnosticRule WrongShape = new("BR5012", "wrong-template-shape", Severity.Error);

    /// <summary>A list inserted as text.</summary>
    public static readonly DiagnosticRule InsertedList = new("BR5013", "inserted-list", Severity.Info);

    /// <summary>A text that can break the file it is inserted into.</summary>
    public static readonly DiagnosticRule UnescapedValue = new("BR5014", "unescaped-value", Severity.Info);

    /// <summary>A file that no settings can make.</summary>
    public static readonly DiagnosticRule NeverWritten = new("BR5015", "file-never-written", Severity.Error);

    /// <summary>All rules of this part.</summary>
    public static IReadOnlyList<DiagnosticRule> Rules { get; } =
    [
        Syntax, Header, UnknownHelper, UndeclaredExtension, UnknownName, DashedMember, UnsupportedConstruct, ArgumentCount,
        UnusedDeclaration, TemplateMissing, UnknownSetting, WrongShape, InsertedList, UnescapedValue, NeverWritten,
    ];

    /// <summary>A tag that nothing closes.</summary>
    public static Diagnostic UnclosedTag(TextSpan span) => new(
        Syntax, span, "The tag that begins here is not closed, so the rest of the template is read as code. Write '}}' after its code.");

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

    /// <summary>A text without a header.</summary>
    public static Diagnostic NoHeader() => HeaderForm(default, "The template does not begin with a header. Begin its first line with '+++'.");

    /// <summary>A format that does not exist.</summary>
    /// <param name="span">Its name.</param>
    /// <param name="name">Its name.</param>
    /// <param name="known">Those that do.</param>
    public static Diagnostic UnknownFormat(TextSpan span, string name, IEnumerable<string> known) =>
        new(Header, span, $"Unknown format '{name}'; allowed: {string.Join(", ", known.Select(format => $"'{format}'"))}.");

    /// <summary>No helper has this name.</summary>
    public static Diagnostic NoSuchHelper(TextSpan span, string name) =>
        new(UnknownHelper, span, $"Unknown helper '{name}'. Write its extension and name, such as 'std.join_array'; see docs/templates.md.");

    /// <summary>The header names a helper twice.</summary>
    public static Diagnostic HelperTwice(TextSpan span, string name) =>
        new(UnknownHelper, span, $"The header names '{name}' twice. Name each helper once, whichever extension it is from.");

    /// <summary>A setting of an extension that is not declared.</summary>
    public static Diagnostic ExtensionNotDeclared(TextSpan span, string extension) =>
        new(UndeclaredExtension, span, $"The extension '{extension}' is missing in the header, so its settings are unknown here. Add '{extension}' to 'extensions'.");

    /// <summary>An undeclared name.</summary>
    public static Diagnostic NameNotDeclared(TextSpan span, string name) =>
        new(UnknownName, span, $"Unknown name '{name}': it is neither a variable nor a helper from the header.");

    /// <summary>A subtraction that was meant as a name.</summary>
    public static Diagnostic DashAfterDot(TextSpan span, string name) =>
        new(DashedMember, span, $"A name with dashes after a dot reads as a subtraction. Write [\"{name}\"] instead of .{name}.");

    /// <summary>A construct that templates do not use.</summary>
    public static Diagnostic NotInLanguage(TextSpan span, string construct) =>
        new(UnsupportedConstruct, span, $"Templates do not support {construct}: they insert values, call helpers, and use if, for, !, && and ||.");

    /// <summary>A wrong number of arguments.</summary>
    public static Diagnostic WrongArgumentCount(TextSpan span, string name, int expected, int actual) =>
        new(ArgumentCount, span, $"The helper '{name}' needs {expected} arguments, not {actual}.");

    /// <summary>A declaration without a use.</summary>
    public static Diagnostic NotUsed(TextSpan span, string what, string name) =>
        new(UnusedDeclaration, span, $"The header names the {what} '{name}', which the template does not use. Remove it.");

    /// <summary>The catalog has no such template.</summary>
    public static Diagnostic NoSuchTemplate(string path) =>
        new(TemplateMissing, default, $"The template '{path}' is missing in the catalog, but a configuration file names it. Add it, or correct the file's template-path.");

    /// <summary>A member that no such table has.</summary>
    public static Diagnostic NoSuchMember(TextSpan span, string setting, string table, string? meant) =>
        new(UnknownSetting, span, $"Unknown setting '{setting}': '{table}' has no such member.{(meant is null ? string.Empty : $" Did you mean '{meant}'?")}");

    /// <summary>A member of something that is not a table.</summary>
    public static Diagnostic NotATable(TextSpan span, string value, string member, string kinds) =>
        new(WrongShape, span, $"'{value}' is {kinds} and has no member '{member}'.");

    /// <summary>A loop over something that is neither a list nor a table.</summary>
    public static Diagnostic NotLoopable(TextSpan span, string? value, string kinds) =>
        new(WrongShape, span, $"{Named(value)} can be {kinds}, but a loop needs a list or a table. Test its kind first, or insert it.");

    /// <summary>A value whose items are asked for by number, and which can be something else than a list.</summary>
    public static Diagnostic NotAList(TextSpan span, string? value, string kinds) =>
        new(WrongShape, span, $"{Named(value)} can be {kinds}, but only a list has numbered items. Test its kind first.");

    /// <summary>A value that a helper does not accept.</summary>
    public static Diagnostic WrongArgument(TextSpan span, string helper, string? value, string kinds, string expected) =>
        new(WrongShape, span, $"{Named(value)} can be {kinds}, but the helper '{helper}' accepts only {expected}.");

    /// <summary>A table inserted as text.</summary>
    public static Diagnostic TableInserted(TextSpan span, string? value) =>
        new(WrongShape, span, $"{Named(value)} can be a table, which would be written as [object]. Insert its members, or loop over it.");

    /// <summary>A list inserted as text.</summary>
    public static Diagnostic ListInserted(TextSpan span, string? value) =>
        new(InsertedList, span, $"{Named(value)} can be a list, which is written as [a, b, ], with a comma after its last item.");

    /// <summary>A text that can contain what breaks the format around it.</summary>
    public static Diagnostic Unescaped(TextSpan span, string value, string witness) =>
        new(UnescapedValue, span, $"'{value}' is inserted unchanged and accepts {Excerpt.Of(witness)}, which breaks the file here. The node writes the file anyway.");

    /// <summary>A file whose template needs a setting that its variant does not have.</summary>
    public static Diagnostic NeedsWhatIsNotThere(string file, SettingPath setting) =>
        new(NeverWritten, default, $"'{file}' is never written: its template needs the unknown setting '{setting}'.");

    private static string Named(string? value) => value is null ? "This value" : $"'{value}'";
}

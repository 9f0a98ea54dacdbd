using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>Findings about upstream's own files, which the catalog is made of.</summary>
public static class ImportDiagnostics
{
    private static readonly DiagnosticRule Syntax = new("BR5021", "upstream-template-syntax", Severity.Error);
    private static readonly DiagnosticRule Untranslatable = new("BR5022", "untranslatable-template", Severity.Error);

    /// <summary>All rules of this part.</summary>
    public static IReadOnlyList<DiagnosticRule> Rules { get; } = [Syntax, Untranslatable];

    /// <summary>A text that upstream does not read either, or only as something else.</summary>
    public static Diagnostic NotATemplate(TextSpan span, string problem) => new(Syntax, span, $"The template cannot be read: {problem}");

    /// <summary>A token that does not belong where it is.</summary>
    public static Diagnostic Unexpected(TextSpan span, string token) => NotATemplate(span, $"{token} does not belong here.");

    /// <summary>A tag or block without an end.</summary>
    public static Diagnostic Unclosed(TextSpan span) => NotATemplate(span, "a tag or a block is not closed at the end of the file.");

    /// <summary>An else with a condition, which upstream's version of the language does not have.</summary>
    public static Diagnostic ElseIf(TextSpan span) =>
        NotATemplate(span, "handlebars 4.5.0 has no '{{else if}}'. Write an '{{#if}}' after '{{else}}'.");

    /// <summary>A setting of an extension that the head does not require.</summary>
    public static Diagnostic NotRequired(TextSpan span, string extension) => new(
        TemplateDiagnostics.UndeclaredExtension, span, $"The head does not require the extension '{extension}', so its settings are unknown here. Add it to [required-extensions].");

    /// <summary>A text without its head.</summary>
    public static Diagnostic NoFrontMatter() =>
        NotATemplate(default, "it has no line '+++', which ends the list of the extensions that it needs.");

    /// <summary>A block that another name ends.</summary>
    public static Diagnostic OtherEnd(TextSpan span, string opened, string closed) =>
        NotATemplate(span, $"'{closed}' ends a block that '{opened}' began. Write '{{{{/{opened}}}}}'.");

    /// <summary>A construct without a counterpart in the templates of the catalog.</summary>
    public static Diagnostic NotTranslated(TextSpan span, string construct, string advice) =>
        new(Untranslatable, span, $"{construct} has no counterpart in the catalog's templates. {advice}");

    /// <summary>A name that stands for nothing.</summary>
    public static Diagnostic UnknownName(TextSpan span, string name) =>
        new(TemplateDiagnostics.UnknownName, span, $"Unknown name '{name}': templates see 'settings' and 'os', and what the block around them names.");

    /// <summary>A helper that exists, and that the template does not ask for.</summary>
    public static Diagnostic HelperNotRequired(TextSpan span, string name, string? extension) => new(
        TemplateDiagnostics.UnknownName, span, $"Unknown helper '{name}': {(extension is null ? "no extension offers it" : $"add it to the helpers of '{extension}' in [required-extensions]")}.");

    /// <summary>A helper of the head that no extension offers here.</summary>
    public static Diagnostic NoSuchHelper(TextSpan span, string extension, string name) =>
        new(TemplateDiagnostics.UnknownHelper, span, $"Unknown helper '{name}' of '{extension}': it needs a class in TemplateFunctions/Library before the template can be translated.");
}

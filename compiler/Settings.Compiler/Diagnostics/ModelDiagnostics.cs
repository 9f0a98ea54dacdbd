using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>Findings about upstream's models of settings, compared with those of the catalog.</summary>
public static class ModelDiagnostics
{
    private static readonly DiagnosticRule Missing = new("BR5025", "setting-missing-in-catalog", Severity.Error);
    private static readonly DiagnosticRule Surplus = new("BR5026", "setting-only-in-catalog", Severity.Error);
    private static readonly DiagnosticRule Unlike = new("BR5027", "setting-unlike-upstream", Severity.Error);
    private static readonly DiagnosticRule Unread = new("BR5028", "upstream-model-not-understood", Severity.Warning);

    /// <summary>All rules of this part.</summary>
    public static IReadOnlyList<DiagnosticRule> Rules { get; } = [Missing, Surplus, Unlike, Unread];

    /// <summary>An extension without a model in the catalog.</summary>
    public static Diagnostic MissingExtension(TextSpan span, string extension, string release) =>
        new(Missing, span, $"The catalog has no settings of the extension '{extension}' in {release}. Add them as schemas/models/{extension}.json.");

    /// <summary>A field of a struct that the catalog does not have.</summary>
    public static Diagnostic MissingSetting(TextSpan span, string model, SettingPath setting, string release) =>
        new(Missing, span, $"{model} has the field '{setting.Name}', but the catalog does not have '{setting}' in {release}. Add it to the model in schemas/models, with the release that added it.");

    /// <summary>An extension of the catalog without a struct.</summary>
    public static Diagnostic NoModel(string extension, string model, string release) =>
        new(Surplus, default, $"The catalog has settings of the extension '{extension}' in {release}, but the checkout has no model '{model}' of them. Compare with the checkout that {release} uses, or say in the model 'until' when they ended.");

    /// <summary>A setting of the catalog that the struct does not have.</summary>
    public static Diagnostic OnlyInCatalog(TextSpan span, string model, SettingPath setting, string release) =>
        new(Surplus, span, $"The catalog has '{setting}' in {release}, but {model} has no such field. Correct 'since' or 'until' of the setting, or remove it.");

    /// <summary>A setting that is something else.</summary>
    public static Diagnostic OtherKind(TextSpan span, SettingPath setting, string there, string here, string release) =>
        Other(span, setting, $"is {there}", here, release);

    /// <summary>A setting of which something is not as the catalog says.</summary>
    public static Diagnostic Other(TextSpan span, SettingPath setting, string there, string here, string release) =>
        new(Unlike, span, $"'{setting}' {there} here; the catalog says in {release}: {here}. Correct its model.");

    /// <summary>Something that cannot be compared.</summary>
    public static Diagnostic NotUnderstood(TextSpan span, string what) =>
        new(Unread, span, $"This model is not compared as a whole: {what} is not understood. Compare it with the catalog yourself.");

    /// <summary>A file that is not Rust from some place on.</summary>
    public static Diagnostic NotWhole(TextSpan span, string reason) =>
        new(Unread, span, $"The models of this file are not compared as a whole: it is not Rust as upstream compiles it. {reason} Use a checkout that compiles.");
}

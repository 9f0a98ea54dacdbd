namespace Settings.Compiler.Diagnostics;

/// <summary>Every rule there is, stage by stage.</summary>
public static class DiagnosticCatalogue
{
    /// <summary>All rules, in the order of their codes.</summary>
    public static IReadOnlyList<DiagnosticRule> Rules { get; } =
    [
        .. new[]
        {
            SyntaxDiagnostics.Rules, LexicalDiagnostics.Rules, TomlRuleDiagnostics.Rules, EncodingDiagnostics.Rules,
            RenderingDiagnostics.Rules, TemplateDiagnostics.Rules, ImportDiagnostics.Rules, ModelDiagnostics.Rules, ToolDiagnostics.Rules, SuppressionDiagnostics.Rules, ConfigurationDiagnostics.Rules, UserDataDiagnostics.Rules, TableDiagnostics.Rules, ValueDiagnostics.Rules, VerificationDiagnostics.Rules,
            DatastoreKeyDiagnostics.Rules, CommitDiagnostics.Rules, CatalogDiagnostics.Rules, CatalogFileDiagnostics.Rules, HoleDiagnostics.Rules, ProvisionerDiagnostics.Rules, HostFactDiagnostics.Rules, InsertionDiagnostics.Rules, PlaceholderDiagnostics.Rules, PolicyDiagnostics.Rules, FormattingDiagnostics.Rules, EffectDiagnostics.Rules, HistoryDiagnostics.Rules, MigrationLawDiagnostics.Rules,
            MigrationDiagnostics.Rules, MigrationMeaningDiagnostics.Rules, ReleaseStepDiagnostics.Rules,
        }.SelectMany(rules => rules).OrderBy(rule => rule.Code, StringComparer.Ordinal),
    ];

    /// <summary>The rule of a code, in any case, or of a name; null when there is none.</summary>
    public static DiagnosticRule? Find(string codeOrName) => Rules.FirstOrDefault(rule =>
        rule.Code.Equals(codeOrName, StringComparison.OrdinalIgnoreCase) || rule.Name.Equals(codeOrName, StringComparison.OrdinalIgnoreCase));
}

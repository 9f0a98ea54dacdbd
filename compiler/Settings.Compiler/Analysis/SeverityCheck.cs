using System.Collections.Immutable;
using Settings.Compiler.Advice.Rules;
using Settings.Compiler.Configuration;
using Settings.Compiler.Diagnostics;

namespace Settings.Compiler.Analysis;

/// <summary>Compares the severities of configuration files with the findings that there are.</summary>
/// <param name="workspace">The catalog.</param>
/// <param name="own">The rules of one's own; null for none.</param>
internal sealed class SeverityCheck(Workspace workspace, RuleLibrary? own)
{
    private readonly RuleNames _names = workspace.NamesOf(own);

    /// <summary>The severities by the codes of findings; of several files the nearest counts.</summary>
    /// <param name="layers">The files, the nearest first.</param>
    /// <exception cref="ConfigurationException">A name or a severity is wrong.</exception>
    public IReadOnlyDictionary<string, ConfiguredSeverity> Of(ImmutableArray<ConfigurationLayer> layers)
    {
        var severities = new Dictionary<string, ConfiguredSeverity>(StringComparer.Ordinal);
        foreach (var layer in layers)
        {
            var findings = new DiagnosticBag();
            var codes = new HashSet<string>(StringComparer.Ordinal);
            foreach (var severity in layer.Configuration.Severities)
            {
                var span = severity.Rule.Place.Span;
                if (_names.Find(severity.Rule.Name) is not { } rule)
                {
                    findings.Add(ConfigurationDiagnostics.UnknownRule(span, severity.Rule.Name, _names.OfDocuments));
                }
                else if (!codes.Add(rule.Code))
                {
                    findings.Add(ConfigurationDiagnostics.ImpossibleSeverity(span, rule.Code, $"it is set twice, by its code and by its name '{rule.Name}'; keep one of them"));
                }
                else if (Problem(rule, severity.Level) is { } problem)
                {
                    findings.Add(ConfigurationDiagnostics.ImpossibleSeverity(severity.Place.Span, rule.Code, problem));
                }
                else
                {
                    severities.TryAdd(rule.Code, severity);
                }
            }

            if (findings.Count > 0)
            {
                throw new ConfigurationException(layer.Configuration.Source, DiagnosticOrder.Sorted(findings));
            }
        }

        return severities;
    }

    private static string? Problem(DiagnosticRule rule, SeverityLevel level) =>
        !RuleNames.IsAboutDocuments(rule) ? "it is not about documents but about other files or the run itself, which has no severities; remove the entry"
        : rule.Severity == Severity.Error && level is SeverityLevel.Info or SeverityLevel.Warning ? $"a node rejects a document with '{rule.Name}', so it is an error, or \"off\" if you do not want to see it"
        : null;
}

using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>Finds kinds of findings by what people call them: those of the program, those of a catalog, and one's own.</summary>
/// <param name="findOther">Finds a kind beside those of the program by its code or name, in any case.</param>
/// <param name="others">All kinds beside those of the program.</param>
public sealed class RuleNames(Func<string, DiagnosticRule?> findOther, Func<IEnumerable<DiagnosticRule>> others)
{
    private readonly Lazy<string[]> _ofDocuments = new(() => [.. DiagnosticCatalogue.Rules.Concat(others()).Where(IsAboutDocuments).SelectMany(rule => new[] { rule.Code, rule.Name })]);

    /// <summary>The codes and names of all findings about documents.</summary>
    public IReadOnlyList<string> OfDocuments => _ofDocuments.Value;

    /// <summary>The kind of a code or a name, in any case; null when there is none.</summary>
    public DiagnosticRule? Find(string name) => DiagnosticCatalogue.Find(name) ?? findOther(name);

    /// <summary>The name or the code of a finding about documents that is probably meant; null for none.</summary>
    public string? Nearest(string name) => NearestName.Of(name, OfDocuments);

    /// <summary>Whether findings of a kind are about documents, rather than about migrations, templates, the catalog, configuration files, the form of files, and what could not be done.</summary>
    public static bool IsAboutDocuments(DiagnosticRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Code is not (['B', 'R', '4' or '5', ..] or ['B', 'R', '9', '4', ..]) && !(rule.Code is ['B', 'R', '9', ..] && rule.Severity == Severity.Error);
    }
}

using System.Collections.Immutable;
using Settings.Compiler.Diagnostics;

namespace Settings.Compiler.Analysis;

/// <summary>Which kinds of findings are wanted: by their codes, the beginnings of codes, or their names, in any case.</summary>
/// <param name="Selected">The only ones that are wanted; empty for all.</param>
/// <param name="Ignored">Those that are not wanted, even if they are selected.</param>
public sealed record FindingSelection(ImmutableArray<string> Selected, ImmutableArray<string> Ignored)
{
    /// <summary>All kinds.</summary>
    public static FindingSelection All { get; } = new([], []);

    /// <summary>Whether all kinds are wanted.</summary>
    public bool IsAll => Selected.IsEmpty && Ignored.IsEmpty;

    /// <summary>The first word that means no kind of finding about documents; null when all do.</summary>
    /// <param name="names">What kinds of findings are called.</param>
    public string? Unknown(RuleNames names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return Selected.Concat(Ignored).FirstOrDefault(word => names.Find(word) is { } rule ? !RuleNames.IsAboutDocuments(rule) : !names.OfDocuments.Any(name => IsBeginning(word, name)));
    }

    /// <summary>Whether findings of a kind are wanted. What is not about documents, such as a file that cannot be read, is said in any case.</summary>
    public bool Includes(DiagnosticRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return !RuleNames.IsAboutDocuments(rule) || ToolDiagnostics.IsCount(rule) || ((Selected.IsEmpty || Selected.Any(word => Means(word, rule))) && !Ignored.Any(word => Means(word, rule)));
    }

    private static bool Means(string word, DiagnosticRule rule) => rule.Name.Equals(word, StringComparison.OrdinalIgnoreCase) || IsBeginning(word, rule.Code);

    // Codes are capital letters and digits, names are not.
    private static bool IsBeginning(string word, string code) => char.IsAsciiLetterUpper(code[0]) && code.StartsWith(word, StringComparison.OrdinalIgnoreCase);
}

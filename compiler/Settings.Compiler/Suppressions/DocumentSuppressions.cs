using System.Collections.Immutable;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Syntax;
using Settings.Compiler.Text;

namespace Settings.Compiler.Suppressions;

/// <summary>
/// The comments of a document that suppress findings: which findings they suppress, and what is wrong with the comments themselves.
/// Of several comments that cover a finding the one that reaches least far counts, so the others are not needed for it. Immutable.
/// </summary>
public sealed class DocumentSuppressions
{
    // What is compared with a document is at no place of it, and a comment cannot say that it is right itself.
    private static readonly HashSet<DiagnosticRule> NeverSuppressed = [.. VerificationDiagnostics.OfComparisons, .. SuppressionDiagnostics.Rules];

    private readonly SourceText _source;
    private readonly RuleNames _names;
    private readonly IReadOnlyCollection<Diagnostic> _malformed;
    private readonly ImmutableArray<Suppression> _all;

    // Those of lines by their lines; the others by their codes, tables before the document.
    private readonly Dictionary<(string Code, int Line), SuppressionName> _lines = [];
    private readonly Dictionary<string, List<SuppressionName>> _wider = new(StringComparer.Ordinal);
    private readonly Dictionary<SuppressedName, DiagnosticRule?> _rules = [];

    private DocumentSuppressions(SourceText source, RuleNames names, ImmutableArray<Suppression> all, IReadOnlyCollection<Diagnostic> malformed)
    {
        (_source, _names, _all, _malformed) = (source, names, all, malformed);
        foreach (var suppression in all.OrderBy(one => one.Scope))
        {
            foreach (var name in suppression.Names)
            {
                var rule = _rules[name] = names.Find(name.Text);
                if (rule is not null && IsSuppressible(rule))
                {
                    Add(rule.Code, new SuppressionName(suppression, name));
                }
            }
        }
    }

    /// <summary>Whether there are none, right or wrong.</summary>
    public bool IsEmpty => _all.IsEmpty && _malformed.Count == 0;

    /// <summary>Reads the comments of a document.</summary>
    /// <param name="tree">The document; null for one that is not a text of TOML.</param>
    /// <param name="names">What kinds of findings are called.</param>
    public static DocumentSuppressions Of(SyntaxTree? tree, RuleNames names)
    {
        var malformed = new DiagnosticBag();
        var all = SuppressionReader.Read(tree, malformed);
        return new DocumentSuppressions(tree?.Source ?? new SourceText(string.Empty, string.Empty), names, all, malformed);
    }

    /// <summary>Whether a finding of a kind can be suppressed.</summary>
    public static bool IsSuppressible(DiagnosticRule rule) => RuleNames.IsAboutDocuments(rule) && !NeverSuppressed.Contains(rule) && !ToolDiagnostics.IsCount(rule);

    /// <summary>The comment that suppresses a finding; null when none does.</summary>
    /// <param name="finding">A finding at its place in the document.</param>
    public Suppression? For(Diagnostic finding) => Find(finding)?.Suppression;

    /// <summary>What is wrong with the comments, in the order of their places.</summary>
    /// <param name="findings">All findings about the document, whatever is reported of them.</param>
    /// <param name="isJudged">Whether findings of a kind would be among them if there were any; for other kinds a comment is never unused.</param>
    public IReadOnlyList<Diagnostic> Check(IEnumerable<Diagnostic> findings, Predicate<DiagnosticRule> isJudged)
    {
        ArgumentNullException.ThrowIfNull(isJudged);
        if (IsEmpty)
        {
            return [];
        }

        Diagnostic[] all = [.. findings];
        var used = all.Select(Find).OfType<SuppressionName>().Select(name => name.Name).ToHashSet();
        return DiagnosticOrder.Sorted(_malformed.Concat(_all.SelectMany(suppression => Check(suppression, all, used, isJudged))));
    }

    private IEnumerable<Diagnostic> Check(Suppression suppression, Diagnostic[] findings, HashSet<SuppressedName> used, Predicate<DiagnosticRule> isJudged)
    {
        foreach (var name in suppression.Names)
        {
            if (_rules[name] is not { } rule)
            {
                yield return Unknown(suppression, name, findings);
            }
            else if (!IsSuppressible(rule))
            {
                yield return SuppressionDiagnostics.NotSuppressible(name.Span, rule, Without(suppression, [name]));
            }
        }

        SuppressedName[] unused = [.. suppression.Names.Where(name => !used.Contains(name) && _rules[name] is { } rule && IsSuppressible(rule) && isJudged(rule))];
        if (unused.Length > 0)
        {
            yield return SuppressionDiagnostics.Unused(unused.Length == suppression.Names.Length ? suppression.Comment : unused[0].Span, [.. unused.Select(name => name.Text)], Without(suppression, unused));
        }

        if (suppression.Reason is null && suppression.Names.Any(name => !unused.Contains(name) && _rules[name] is { } rule && IsSuppressible(rule)))
        {
            yield return SuppressionDiagnostics.Unexplained(suppression.Comment, Removed(suppression, isSafe: false));
        }
    }

    // Codes are near to each other without meaning anything alike.
    private Diagnostic Unknown(Suppression suppression, SuppressedName name, Diagnostic[] findings)
    {
        var removal = Without(suppression, [name]);
        if (DiagnosticRule.IsCode(name.Text) || _names.Nearest(name.Text) is not { } meant)
        {
            return SuppressionDiagnostics.UnknownName(name.Span, name.Text, null, removal);
        }

        // What is meant is known where there is such a finding.
        var isThere = _names.Find(meant) is { } rule && Array.Exists(findings, finding => finding.Rule == rule && suppression.Covers(finding));
        return SuppressionDiagnostics.UnknownName(name.Span, name.Text, meant, Fix.Replace($"Write '{meant}'", isSafe: isThere, name.Span, meant), removal);
    }

    private Fix Without(Suppression suppression, SuppressedName[] names)
    {
        SuppressedName[] left = [.. suppression.Names.Except(names)];
        if (left.Length == 0)
        {
            return Removed(suppression, isSafe: true);
        }

        var list = TextSpan.FromBounds(suppression.Names[0].Span.Start, suppression.Names[^1].Span.End);
        return Fix.Replace($"Remove {string.Join(", ", names.Select(name => $"'{Excerpt.Of(name.Text)}'"))}", isSafe: true, list, string.Join(", ", left.Select(name => name.Text)));
    }

    private Fix Removed(Suppression suppression, bool isSafe) =>
        Fix.Replace("Remove the comment", isSafe, CommentPlace.Removed(_source, suppression.Comment), string.Empty);

    private SuppressionName? Find(Diagnostic finding)
    {
        if (_all.IsEmpty || finding.Times > 1)
        {
            return null;
        }

        return finding.Span != default && _lines.TryGetValue((finding.Code, _source.Lines.PositionOf(finding.Span.Start).Line), out var line) ? line
            : _wider.GetValueOrDefault(finding.Code)?.Find(wider => wider.Suppression.Covers(finding));
    }

    private void Add(string code, SuppressionName name)
    {
        if (name.Suppression.Scope != SuppressionScope.Line)
        {
            if (!_wider.TryGetValue(code, out var others))
            {
                _wider.Add(code, others = []);
            }

            others.Add(name);
            return;
        }

        var last = _source.Lines.PositionOf(name.Suppression.Covered.End).Line;
        for (var line = _source.Lines.PositionOf(name.Suppression.Covered.Start).Line; line <= last; line++)
        {
            _lines.TryAdd((code, line), name);
        }
    }

    // One of the names of a comment.
    private sealed record SuppressionName(Suppression Suppression, SuppressedName Name);
}

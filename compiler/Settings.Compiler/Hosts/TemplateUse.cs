using Settings.Compiler.Diagnostics;
using Settings.Compiler.Hosts.Terraform;
using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts;

/// <summary>What the files of Terraform that make texts of a template say about it: only that on which all of them agree.</summary>
public sealed class TemplateUse
{
    private readonly IReadOnlyList<TemplateCall> _calls;
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    private TemplateUse(IReadOnlyList<TemplateCall> calls)
    {
        _calls = calls;
        var first = calls[0];
        foreach (var (name, text) in first.Texts)
        {
            if (calls.All(call => call.Texts.TryGetValue(name, out var other) && other == text))
            {
                _texts.Add(name, text);
            }
        }

        Values = _texts.Count == 0 ? null : PlaceholderValues.Of(_texts, first.Place);
        Evidence = calls.All(call => call.Evidence with { Why = null } == first.Evidence with { Why = null }) ? first.Evidence : HostEvidence.None;
    }

    /// <summary>The values of its variables; null when nothing is known.</summary>
    public PlaceholderValues? Values { get; }

    /// <summary>What is said about the nodes.</summary>
    public HostEvidence Evidence { get; }

    /// <summary>What calls of a template say; null without any.</summary>
    /// <param name="calls">All calls of it.</param>
    public static TemplateUse? Of(IReadOnlyList<TemplateCall> calls)
    {
        ArgumentNullException.ThrowIfNull(calls);
        return calls.Count == 0 ? null : new TemplateUse(calls);
    }

    /// <summary>Whether the same is said of a template, wherever the calls are.</summary>
    /// <param name="one">What calls say; null without any.</param>
    /// <param name="other">What other calls say.</param>
    public static bool IsSame(TemplateUse? one, TemplateUse? other) => one is null || other is null ? one is null && other is null
        : one.Evidence with { Why = null } == other.Evidence with { Why = null }
        && one._texts.Count == other._texts.Count && one._texts.All(text => other._texts.TryGetValue(text.Key, out var value) && value == text.Value)
        && one.Names().SetEquals(other.Names());

    /// <summary>The placeholders of a document that no call gives a value, at which Terraform fails.</summary>
    /// <param name="document">The document in the template.</param>
    public IEnumerable<Diagnostic> Missing(HostedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (_calls.Any(call => call.Names is null))
        {
            yield break;
        }

        var (text, loops, told) = (document.Host.Text, new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var span in PlaceholderScanner.All(document.Host, document.Range, PlaceholderSyntax.Dollar))
        {
            var written = text.Substring(span.Start, span.Length);
            if (written.StartsWith("%{", StringComparison.Ordinal))
            {
                AddLoop(written, loops);
            }
            else if (NameOf(written) is { } name && !loops.Contains(name) && !_calls.Any(call => call.Names?.Contains(name) == true) && document.Host.Values?.Of(written) is null && told.Add(name))
            {
                yield return HoleDiagnostics.MissingVariable(span, name, _calls[0].Place, _calls.Count);
            }
        }
    }

    private HashSet<string> Names() => [.. _calls.SelectMany(call => call.Names ?? [])];

    // The variable that ${x}, ${x.y} and ${x[0]} need. Whether other expressions need one is not looked at.
    private static string? NameOf(string written)
    {
        if (!written.StartsWith("${", StringComparison.Ordinal))
        {
            return null;
        }

        var inner = written.AsSpan(2, written.Length - 3).Trim("~ \t");
        var end = 0;
        while (end < inner.Length && (char.IsAsciiLetterOrDigit(inner[end]) || inner[end] is '_' or '-'))
        {
            end++;
        }

        var rest = inner[end..];
        return end > 0 && (char.IsAsciiLetter(inner[0]) || inner[0] == '_') && (rest.IsEmpty || rest[0] is '.' or '[') && inner[..end] is not ("true" or "false" or "null" or "each" or "path" or "terraform")
            ? inner[..end].ToString() : null;
    }

    // %{ for key, value in x }
    private static void AddLoop(string directive, HashSet<string> loops)
    {
        var words = directive.Split([' ', ',', '{', '~', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries);
        if (words is ["%", "for", ..])
        {
            loops.UnionWith(words.Skip(2).TakeWhile(word => word != "in"));
        }
    }
}

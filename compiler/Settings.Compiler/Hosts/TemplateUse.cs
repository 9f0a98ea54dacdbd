using Settings.Compiler.Diagnostics;
using Settings.Compiler.Hosts.Terraform;
using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts;

/// <summary>What the files of Terraform that make texts of a template say about it: only that on which all of them agree.</summary>
public sealed class TemplateUse
{
    private readonly IReadOnlyList<TemplateCall> _calls;

    private TemplateUse(IReadOnlyList<TemplateCall> calls)
    {
        _calls = calls;
        var first = calls[0];
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, text) in first.Texts)
        {
            if (calls.All(call => call.Texts.TryGetValue(name, out var other) && other == text))
            {
                texts.Add(name, text);
            }
        }

        Values = texts.Count == 0 ? null : PlaceholderValues.Of(texts, first.Place);
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

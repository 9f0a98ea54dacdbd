using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Terraform;

/// <summary>The variables and local values of a file that it gives a literal: what <c>${var.x}</c> is unless someone sets it otherwise.</summary>
/// <param name="file">The file.</param>
/// <param name="host">Its text.</param>
/// <param name="given">What someone sets them to; null for nothing.</param>
internal sealed class HclValues(HclBody file, string host, PlaceholderValues? given = null)
{
    private Dictionary<string, string>? _known;

    /// <summary>The text that an interpolation puts in; null when it is unknown, empty or of several lines.</summary>
    /// <param name="interpolation">The interpolation with its braces.</param>
    public string? Of(string interpolation) => interpolation.StartsWith("${", StringComparison.Ordinal)
        && OfName(interpolation.AsSpan(2, Math.Max(0, interpolation.Length - 3)).Trim("~ \t").ToString()) is { Length: > 0 } text && !text.Contains('\n', StringComparison.Ordinal) ? text : null;

    /// <summary>The text of an expression: a literal, or the name of one; null when it is unknown.</summary>
    public string? Of(HclNode? expression) => HclDecoder.LiteralOf(expression, host)
        ?? (expression is HclTemplate { Marker: null, Interpolations: [var only], IsClosed: true } template && only.Span == template.Content ? Of(host.Substring(only.Span.Start, only.Span.Length))
        : expression is HclGroup or HclWord ? OfName(host.Substring(expression.Span.Start, expression.Span.Length)) : null);

    private string? OfName(string name)
    {
        if (!name.StartsWith("var.", StringComparison.Ordinal) && !name.StartsWith("local.", StringComparison.Ordinal))
        {
            return null;
        }

        _known ??= Read();
        return given?.Of(name) ?? _known.GetValueOrDefault(name);
    }

    private Dictionary<string, string> Read()
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in file.Entries)
        {
            if (entry is { Key: "variable", Labels: [var variable], Value: HclBody declaration } && HclDecoder.LiteralOf(declaration["default"], host) is { } text)
            {
                known.TryAdd("var." + variable, text);
            }
            else if (entry is { Key: "locals", Value: HclBody locals })
            {
                foreach (var local in locals.Entries)
                {
                    if (HclDecoder.LiteralOf(local.Value, host) is { } value)
                    {
                        known.TryAdd("local." + local.Key, value);
                    }
                }
            }
        }

        return known;
    }
}

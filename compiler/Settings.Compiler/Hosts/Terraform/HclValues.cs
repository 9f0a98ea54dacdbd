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
        && OfName(NameIn(interpolation)) is { Length: > 0 } text && !text.Contains('\n', StringComparison.Ordinal) ? text : null;

    /// <summary>The text of an expression: a literal, or the name of one; null when it is unknown.</summary>
    public string? Of(HclNode? expression) => HclDecoder.LiteralOf(expression, host)
        ?? (expression is HclTemplate { Marker: null, Interpolations: [var only], IsClosed: true } template && only.Span == template.Content ? Of(host.Substring(only.Span.Start, only.Span.Length))
        : expression is HclGroup or HclWord ? OfName(host.Substring(expression.Span.Start, expression.Span.Length)) : null);

    /// <summary>The variable or local value of an interpolation that the file gives a literal, whatever someone sets it to; null for another one.</summary>
    /// <param name="interpolation">The interpolation with its braces.</param>
    public TerraformVariable? Find(string interpolation)
    {
        var name = NameIn(interpolation);
        foreach (var entry in file.Entries)
        {
            if (entry is { Key: "variable", Labels: [var variable], Value: HclBody declaration } && name == "var." + variable)
            {
                return declaration["default"] is { } node && HclDecoder.LiteralOf(node, host) is { } text
                    ? new TerraformVariable(name, IsSensitive(declaration) ? null : text, node.Span) : null;
            }

            if (entry is { Key: "locals", Value: HclBody locals } && locals.Entries.FirstOrDefault(local => name == "local." + local.Key) is { } found)
            {
                return HclDecoder.LiteralOf(found.Value, host) is { } text ? new TerraformVariable(name, text, found.Value.Span) : null;
            }
        }

        return null;
    }

    // Its value would be quoted in findings and previews.
    private bool IsSensitive(HclBody declaration) => HclDecoder.LiteralOf(declaration["sensitive"], host) == "true";

    private static string NameIn(string interpolation) => interpolation.AsSpan(2, Math.Max(0, interpolation.Length - 3)).Trim("~ \t").ToString();

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
            if (entry is { Key: "variable", Labels: [var variable], Value: HclBody declaration } && !IsSensitive(declaration) && HclDecoder.LiteralOf(declaration["default"], host) is { } text)
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

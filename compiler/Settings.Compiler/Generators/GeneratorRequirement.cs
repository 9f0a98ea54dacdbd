using System.Collections.Immutable;

namespace Settings.Compiler.Generators;

/// <summary>
/// An extension that a generator's template sees, and the helpers of it that it calls.
/// Upstream: core-kit sources/api/schnauzer/src/v2/cli/clirequirements.rs.
/// </summary>
/// <param name="Extension">The extension, such as aws.</param>
/// <param name="Helpers">The names of the helpers.</param>
public sealed record GeneratorRequirement(string Extension, ImmutableArray<string> Helpers)
{
    /// <summary>Reads "extension@version(helpers=[one, two])", of which all after the version may be absent; null for anything else.</summary>
    public static GeneratorRequirement? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var extension = text[..at].Trim();
        var rest = text[(at + 1)..];
        var open = rest.IndexOf('(', StringComparison.Ordinal);
        var version = (open < 0 ? rest : rest[..open]).Trim();
        if (extension.Length == 0 || version.Length == 0)
        {
            return null;
        }

        return open < 0
            ? new GeneratorRequirement(extension, [])
            : HelpersOf(rest[open..].Trim()) is { } helpers ? new GeneratorRequirement(extension, helpers) : null;
    }

    private static ImmutableArray<string>? HelpersOf(string arguments)
    {
        if (!arguments.EndsWith(')'))
        {
            return null;
        }

        var list = arguments[1..^1].Trim();
        if (list.Length == 0)
        {
            return [];
        }

        var equals = list.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0 || list[..equals].Trim() != "helpers")
        {
            return null;
        }

        var names = list[(equals + 1)..].Trim();
        return names is ['[', .., ']']
            ? [.. names[1..^1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]
            : null;
    }
}

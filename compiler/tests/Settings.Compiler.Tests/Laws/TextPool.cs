using System.Text.Json;
using Settings.Compiler.Schemas;

namespace Settings.Compiler.Tests.Laws;

/// <summary>Texts of every kind that settings know, good and bad, from which generated documents choose.</summary>
internal static class TextPool
{
    /// <summary>All texts.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. File.ReadLines(Repository.PathOf("compiler/tests/Settings.Compiler.Tests/Laws/texts.jsonl"))
            .Select(line => JsonSerializer.Deserialize<string>(line) ?? string.Empty),
    ];

    /// <summary>Whether a node accepts a text.</summary>
    public static bool Accepts(SchemaNode node, string text) => node switch
    {
        EnumNode choice => choice.Contains(text),
        StringNode rule => text.EnumerateRunes().Count() is var length && length >= rule.MinimumLength && length <= rule.MaximumLength
            && rule.Pattern?.IsMatch(text) != false && rule.Format?.Check(text).IsValid != false,
        ChoiceNode choice => choice.Options.Any(option => Accepts(option.Node, text)),
        _ => false,
    };
}

using Settings.Compiler.Binding;
using Settings.Compiler.Checking;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Schemas;

namespace Settings.Compiler.Compilation.Files;

/// <summary>What a condition of a rule is about, with what the datastore may keep for it in any release.</summary>
/// <param name="Name">What it is called in messages, in quotes.</param>
/// <param name="Nodes">What it may be; none when that is unknown.</param>
internal sealed record RuleSubject(string Name, IReadOnlyList<SchemaNode> Nodes)
{
    private static readonly SettingsSchema Nothing = new([], _ => null, string.Empty);

    /// <summary>The kinds of values that it may be stored as.</summary>
    public ValueKinds Kinds => Nodes.Aggregate(ValueKinds.None, (kinds, node) => kinds | KindsOf(node));

    /// <summary>What it is, as a phrase.</summary>
    public string Expected => string.Join(", or ", Nodes.Select(ExpectedOf).Distinct(StringComparer.Ordinal));

    /// <summary>Whether it is unknown what it may be, so everything is possible.</summary>
    public bool IsUnknown => Nodes.Count == 0;

    /// <summary>Whether it can be stored as a value.</summary>
    public bool CanBe(DocumentValue value) => IsUnknown || Nodes.Any(node => CanBe(node, value));

    /// <summary>Whether it is nothing but a few texts, none of which passes a test.</summary>
    /// <param name="passes">The test.</param>
    public bool NeverPasses(Func<string, bool> passes) =>
        !IsUnknown && Nodes.All(node => node is EnumNode { Normalisation: null } choice && !choice.Values.Any(passes));

    /// <summary>Whether it is nothing but whole numbers, none of which is in a range.</summary>
    /// <param name="least">The smallest number of the range.</param>
    /// <param name="most">The largest.</param>
    public bool IsNeverWithin(Int128 least, Int128 most) =>
        !IsUnknown && Nodes.All(node => node is IntegerNode number && (number.Maximum < least || number.Minimum > most));

    /// <summary>Whether a value can be stored for a node of a schema.</summary>
    public static bool CanBe(SchemaNode node, DocumentValue value)
    {
        if (node.Normalisation?.Replace is { } replaced && replaced.Values.Any(stored => value is DocumentInteger number ? stored.Number == number.Value : stored.Text is { } text && value is DocumentString { Value: var given } && text == given))
        {
            return true;
        }

        if (node is ChoiceNode choice)
        {
            return choice.Options.Any(option => CanBe(option.Node, value));
        }

        var (findings, stored) = SettingsChecker.CheckValue(value, SchemaSlot.Of(node), Nothing);

        // What is stored in another spelling never has this one.
        return findings.All(finding => finding.Severity != Severity.Error) && (stored is null or DocumentArray or DocumentTable || JsonText.Write(stored) == JsonText.Write(value));
    }

    private static ValueKinds KindsOf(SchemaNode node)
    {
        var kinds = node is ChoiceNode choice ? choice.Options.Aggregate(ValueKinds.None, (all, option) => all | KindsOf(option.Node)) : node.Kinds;
        return node.Normalisation switch
        {
            { WrapInList: true } or { TableToList: not null } => kinds | ValueKinds.List,
            { Replace: { } replaced } when replaced.Values.Any(stored => stored.Number is not null) => kinds | ValueKinds.Integer,
            _ => kinds,
        };
    }

    private static string ExpectedOf(SchemaNode node) => node is EnumNode { Normalisation.Replace: { } replaced } choice
        ? string.Join(" or ", choice.Values.Select(value => replaced.TryGetValue(value, out var stored) ? stored.Text is { } text ? $"\"{text}\"" : $"{stored.Number}" : $"\"{value}\"").Distinct(StringComparer.Ordinal))
        : node.Expects;
}

using System.Globalization;
using System.Numerics;
using Settings.Compiler.Binding;
using Settings.Compiler.Facts;
using Settings.Compiler.Paths;
using Settings.Compiler.TemplateFunctions.Library;

namespace Settings.Compiler.Advice.Rules.Amounts;

/// <summary>Works out the amounts of rules.</summary>
/// <param name="values">The settings.</param>
/// <param name="facts">What is known of the machine; null when nothing is.</param>
internal sealed class AmountEvaluator(RuleValues values, HostFacts? facts)
{
    private static readonly BigInteger One = BigInteger.Pow(10, 9);

    /// <summary>Works out an amount.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="place">What the rule is about.</param>
    public AmountValue Of(RuleAmount amount, RulePlace place) => amount switch
    {
        FixedAmount { Unless: { } setting } when values.Find(place.Resolve(setting)) is { State: not ValueState.Unset } other => other.State == ValueState.Known ? AmountValue.Zero : AmountValue.Unknown,
        FixedAmount { ShareOf: { } whole, Text: [.. var share, '%'] } => Share(share, whole),
        FixedAmount given => KubernetesQuantity.Parse(given.Text) is { } quantity ? AmountValue.Of(quantity.Nano) : AmountValue.Unknown,
        KeyAmount => uint.TryParse(place.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? AmountValue.Of(number * One) : AmountValue.Unknown,
        FactAmount { Fact: var fact } => Fact(fact),
        ReservedCpuAmount => facts?.Values.ContainsKey(KnownFacts.CpuCount.Name) == true ? AmountValue.Of(KubeReserveCpu.MillicoresOf(facts.CpuCount) * (One / 1000)) : AmountValue.Unknown,
        SumAmount sum => Sum(sum, place),
        SettingAmount setting => Setting(setting, place),
        _ => AmountValue.Unknown,
    };

    private AmountValue Sum(SumAmount sum, RulePlace place)
    {
        var parts = sum.Parts.Select(part => Of(part, place)).ToArray();
        var counting = parts.Where(part => part.Nano is not { IsZero: true }).Select(part => part.Text).ToArray();
        if (parts.Any(part => part.Nano is null))
        {
            return parts.Any(part => part is { Nano: null, Missing: [] })
                ? AmountValue.Unknown
                : AmountValue.Awaiting(string.Join(" + ", counting), [.. parts.SelectMany(part => part.Missing).Distinct(StringComparer.Ordinal)]);
        }

        var total = AmountValue.Of(parts.Aggregate(BigInteger.Zero, (all, part) => all + part.Nano.GetValueOrDefault()));
        return counting.Length < 2 ? total : total with { Text = $"{string.Join(" + ", counting)} = {total.Text}" };
    }

    private AmountValue Setting(SettingAmount amount, RulePlace place) => amount.IsEvery
        ? Sum(new SumAmount([.. Expanded(amount.Setting, amount.If).Select(path => new SettingAmount(path) { ShareOf = amount.ShareOf })]), place)
        : Single(amount, place.Resolve(amount.Setting), place);

    // The settings that a path with stars stands for, of those tables whose truth value lets them count.
    private IEnumerable<SettingPath> Expanded(SettingPath path, string? condition)
    {
        if (path.Parts.FirstOrDefault(part => part.IsStar) is not { Parent: { } above } star)
        {
            return condition is null || values.Find(Beside(path, condition)) is { Value: DocumentBoolean { Value: true } } ? [path] : [];
        }

        return values.Find(above).Value is DocumentTable table
            ? table.Entries.SelectMany(entry => Expanded(Replaced(path, star, above.Append(entry.Key)), condition))
            : [];
    }

    private static SettingPath Replaced(SettingPath path, SettingPath star, SettingPath with)
    {
        var result = with;
        foreach (var part in path.Parts.Skip(star.Depth))
        {
            result = part.IsStar ? result.Any() : result.Append(part.Name);
        }

        return result;
    }

    private static SettingPath Beside(SettingPath path, string name) => (path.Parent ?? SettingPath.Settings).Append(name);

    private AmountValue Single(SettingAmount amount, SettingPath path, RulePlace place) => values.Find(path) switch
    {
        { State: ValueState.Unset } => amount.Default is { } otherwise ? Of(otherwise, place) : AmountValue.Zero,
        { State: ValueState.Unknown } => AmountValue.Awaiting(Spelled(amount, path), values.FactsFor(path)),
        { Value: DocumentInteger number } => Counted(amount, number.Value * One),
        { Value: DocumentString text } when amount.IsLastCpu || amount.IsCpuCount => CpuSet.TryRead(text.Value, out var count, out var last) ? AmountValue.Of((amount.IsLastCpu ? last : count) * One) : AmountValue.Unknown,
        { Value: DocumentString { Value: [.. var share, '%'] } } when amount.ShareOf is { } fact => Share(share, fact),
        { Value: DocumentString text } when KubernetesQuantity.Parse(text.Value) is { } quantity => Counted(amount, quantity.Nano),
        _ => AmountValue.Unknown,
    };

    private static string Spelled(SettingAmount amount, SettingPath path)
    {
        var often = amount.Times.IsOne ? path.Name : $"{AmountValue.Of(amount.Times * One).Text} x {path.Name}";
        return amount.Plus.IsZero ? often : $"{AmountValue.Of(amount.Plus).Text} + {often}";
    }

    private static AmountValue Counted(SettingAmount amount, BigInteger nano) => AmountValue.Of(nano.IsZero ? nano : (nano * amount.Times) + amount.Plus);

    // Upstream takes 0% and 100% for no limit at all, and shares of the whole as floats: kubernetes pkg/kubelet/eviction/helpers.go.
    private AmountValue Share(string share, HostFact fact)
    {
        if (share is "0" or "100")
        {
            return AmountValue.Zero;
        }

        return !float.TryParse(share, NumberStyles.Float, CultureInfo.InvariantCulture, out var percent) ? AmountValue.Unknown
            : Fact(fact) is { Nano: { } nano } ? AmountValue.Of((BigInteger)((double)(nano / One) * (percent / 100)) * One)
            : AmountValue.Awaiting($"{share}% of the {fact.Name}", [fact.Name]);
    }

    private AmountValue Fact(HostFact fact) => facts?.Values.GetValueOrDefault(fact.Name) switch
    {
        DocumentInteger number => AmountValue.Of(number.Value * One),
        DocumentString text when KubernetesQuantity.Parse(text.Value) is { } quantity => AmountValue.Of(quantity.Nano),
        null => AmountValue.Awaiting(fact.Name, [fact.Name]),
        _ => AmountValue.Unknown,
    };
}

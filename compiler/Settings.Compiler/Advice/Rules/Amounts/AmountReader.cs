using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Settings.Compiler.Facts;
using Settings.Compiler.Paths;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Advice.Rules.Amounts;

/// <summary>Reads the amounts of a rule. What it does not know it refuses.</summary>
/// <param name="broken">What is thrown for a reason.</param>
/// <param name="pathOf">Reads the path of a setting.</param>
/// <param name="uses">Is told each fact that an amount depends on, and where it is named.</param>
internal sealed class AmountReader(Func<JsonElement, string, CatalogException> broken, Func<string, SettingPath> pathOf, Action<HostFact, JsonElement> uses)
{
    /// <summary>Reads an amount: a text, a list of amounts to add up, or what an object describes.</summary>
    public RuleAmount Amount(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => new FixedAmount(Quantity(json), null, null),
        JsonValueKind.Array => new SumAmount([.. json.EnumerateArray().Select(Amount)]),
        JsonValueKind.Object when json.TryGetProperty("quantity", out var quantity) => Fixed(json, quantity),
        JsonValueKind.Object when json.TryGetProperty("fact", out var fact) && Only(json, "fact") => new FactAmount(Fact(fact)),
        JsonValueKind.Object when json.TryGetProperty("of", out var of) && Only(json, "of") => Text(of) switch
        {
            "key" => new KeyAmount(),
            "reserved cpu" => ReservedCpu(of),
            _ => throw broken(of, "'of' of an amount must be key or reserved cpu"),
        },
        JsonValueKind.Object => Setting(json),
        _ => throw broken(json, "an amount must be a text, a list or an object"),
    };

    private FixedAmount Fixed(JsonElement json, JsonElement quantity)
    {
        Only(json, "quantity", "unless", "shareOf");
        var unless = json.TryGetProperty("unless", out var setting) ? pathOf(Text(setting)) : null;
        return json.TryGetProperty("shareOf", out var whole) ? new FixedAmount(Percentage(quantity), unless, Fact(whole)) : new FixedAmount(Quantity(quantity), unless, null);
    }

    private SettingAmount Setting(JsonElement json)
    {
        var amount = json.TryGetProperty("every", out var every) ? new SettingAmount(pathOf(Text(every))) { IsEvery = true }
            : json.TryGetProperty("setting", out var setting) ? new SettingAmount(pathOf(Text(setting)))
            : throw broken(json, "an amount needs setting, every, quantity, fact or of");
        foreach (var member in json.EnumerateObject())
        {
            amount = member.Name switch
            {
                "setting" or "every" => amount,
                "if" => amount with { If = Text(member.Value) },
                "default" => amount with { Default = Amount(member.Value) },
                "shareOf" => amount with { ShareOf = Fact(member.Value) },
                "times" => amount with { Times = KubernetesQuantity.Parse(Quantity(member.Value)) is { } factor ? factor.Nano / BigInteger.Pow(10, 9) : BigInteger.One },
                "plus" => amount with { Plus = KubernetesQuantity.Parse(Quantity(member.Value))?.Nano ?? BigInteger.Zero },
                "cpus" => Text(member.Value) switch
                {
                    "last" => amount with { IsLastCpu = true },
                    "count" => amount with { IsCpuCount = true },
                    _ => throw broken(member.Value, "'cpus' must be last or count"),
                },
                _ => throw broken(member.Value, $"unknown keyword '{member.Name}'"),
            };
        }

        return amount;
    }

    private string Quantity(JsonElement json) => KubernetesQuantity.Parse(Text(json)) is null ? throw broken(json, $"'{Text(json)}' is not an amount; write it as Kubernetes does, such as 100Mi or 500m") : Text(json);

    private ReservedCpuAmount ReservedCpu(JsonElement json)
    {
        uses(KnownFacts.CpuCount, json);
        return new ReservedCpuAmount();
    }

    private HostFact Fact(JsonElement json)
    {
        var fact = KnownFacts.Find(Text(json)) ?? throw broken(json, $"unknown fact '{Text(json)}'; 'settingsc catalog facts' lists them");
        uses(fact, json);
        return fact;
    }

    // A share of a fact is a percentage, as the evaluator reads it.
    private string Percentage(JsonElement json) => Text(json) is [.. var share, '%'] && float.TryParse(share, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
        ? Text(json)
        : throw broken(json, $"'{Text(json)}' is not a percentage, such as 10%, which 'shareOf' needs; leave out 'shareOf' for an amount");

    private bool Only(JsonElement json, params ReadOnlySpan<string> words)
    {
        foreach (var member in json.EnumerateObject())
        {
            if (!words.Contains(member.Name))
            {
                throw broken(member.Value, $"unknown keyword '{member.Name}'");
            }
        }

        return true;
    }

    private string Text(JsonElement json) => json.ValueKind == JsonValueKind.String ? json.GetString() ?? string.Empty : throw broken(json, "an amount's words must be texts");
}

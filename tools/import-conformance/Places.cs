using System.Text.Json.Nodes;

namespace Settings.ImportConformance;

/// <summary>
/// Where facts hold: each is one line with the cases and variants that it is about, as "minimal typical: * - aws-dev; everything: aws-dev".
/// A star is every variant that has the case. Without cases there are variants only.
/// </summary>
internal sealed class Places(IReadOnlyList<(string Case, string Variant)> all)
{
    private readonly List<string> _order = [];
    private readonly Dictionary<string, (JsonObject Fact, HashSet<(string Case, string Variant)> Places)> _facts = new(StringComparer.Ordinal);

    /// <summary>Says that a fact holds in a place.</summary>
    public void Add(JsonObject fact, string testCase, string variant)
    {
        var key = JsonLine.Of(fact);
        if (!_facts.TryGetValue(key, out var known))
        {
            _order.Add(key);
            _facts[key] = known = (fact, []);
        }

        if (!known.Places.Add((testCase, variant)))
        {
            throw new InvalidOperationException($"{variant} {testCase} has twice: {key}");
        }
    }

    /// <summary>A line for each fact, sorted.</summary>
    public IEnumerable<string> Lines() => _order.Order(StringComparer.Ordinal).Select(key =>
    {
        var (fact, places) = _facts[key];
        fact["where"] = Spell(places);
        return JsonLine.Of(fact);
    });

    private string Spell(HashSet<(string Case, string Variant)> places)
    {
        var cases = all.Select(place => place.Case).Distinct(StringComparer.Ordinal)
            .Select(name => (Case: name, Variants: Variants(name, places)))
            .Where(one => one.Variants.Length > 0)
            .GroupBy(one => one.Variants, one => one.Case, StringComparer.Ordinal)
            .Select(group => group.Any(name => name.Length > 0) ? $"{string.Join(' ', group)}: {group.Key}" : group.Key);
        return places.Count == all.Count ? "*" : string.Join("; ", cases);
    }

    private string Variants(string testCase, HashSet<(string Case, string Variant)> places)
    {
        string[] having = [.. all.Where(place => place.Case == testCase).Select(place => place.Variant)];
        string[] inside = [.. having.Where(variant => places.Contains((testCase, variant)))];
        if (inside.Length == having.Length)
        {
            return "*";
        }

        return inside.Length * 2 > having.Length ? $"* - {string.Join(' ', having.Except(inside, StringComparer.Ordinal))}" : string.Join(' ', inside);
    }
}

using System.Text.Json;

namespace Settings.Conformance.Tests;

/// <summary>
/// Where facts hold, as their lines say: "*", or parts as in "minimal typical: * - aws-dev; everything: aws-dev". A star is every
/// variant that has the case. Facts about variants alone have no cases.
/// </summary>
/// <param name="variants">The variants of each case; of the empty case, where there are no cases.</param>
internal sealed class Places(IReadOnlyDictionary<string, string[]> variants)
{
    /// <summary>The cases and variants that a fact is about.</summary>
    public IEnumerable<(string Case, string Variant)> Of(JsonElement fact)
    {
        var where = fact.GetProperty("where").GetString() ?? string.Empty;
        return where == "*"
            ? variants.SelectMany(one => one.Value.Select(variant => (one.Key, variant)))
            : where.Split("; ").SelectMany(Part);
    }

    private IEnumerable<(string Case, string Variant)> Part(string part)
    {
        var (cases, names) = part.Split(": ") is [var before, var after] ? (before.Split(' '), after) : ([string.Empty], part);
        return cases.SelectMany(name => Named(variants[name], names).Select(variant => (name, variant)));
    }

    private static IEnumerable<string> Named(string[] all, string names)
    {
        if (!names.StartsWith('*'))
        {
            return names.Split(' ');
        }

        return names.Split(" - ") is [_, var except] ? all.Except(except.Split(' '), StringComparer.Ordinal) : all;
    }
}

using Settings.Compiler.Text;
using Settings.Compiler.Versions;

namespace Settings.Compiler.Catalog;

/// <summary>What the names of variants tell without their files: aws-k8s-1.31-nvidia is a platform, a runtime, a version and flavors.</summary>
public static class VariantNames
{
    /// <summary>Names of variants, those with the newest version of what they run first; equal ones keep their order.</summary>
    // LINQ asks for the version of a name once, ours at each comparison.
    public static IEnumerable<string> NewestFirst(IEnumerable<string> names) => Enumerable.OrderByDescending(names, VersionOf);

    /// <summary>
    /// The variant of the same platform and runtime that is most like one that is not there: with the same flavors if possible, and
    /// of those the one of the nearest version, the older of two. Null when none has its platform and runtime.
    /// </summary>
    /// <param name="name">The variant that is not there.</param>
    /// <param name="names">Those that are.</param>
    public static string? Nearest(string name, IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(name);
        var (family, flavors, version) = (FamilyOf(name), FlavorsOf(name), MinorOf(name));
        return version is null ? null : names
            .Where(other => FamilyOf(other) == family && MinorOf(other) is not null)
            .OrderBy(other => FlavorsOf(other).Except(flavors, StringComparer.Ordinal).Count() + flavors.Except(FlavorsOf(other), StringComparer.Ordinal).Count())
            .ThenByDescending(other => FlavorsOf(other).FirstOrDefault() == flavors.FirstOrDefault())
            .ThenBy(other => Math.Abs(MinorOf(other).GetValueOrDefault() - version.Value))
            .ThenBy(MinorOf)
            .FirstOrDefault();
    }

    /// <summary>
    /// The variants that were most likely meant by one that is not there, the likeliest first: of its platform and runtime with the flavors that
    /// are spelled most like its own and the nearest versions, or, when none is, those whose whole names are spelled most like it.
    /// </summary>
    /// <param name="name">The variant that is not there.</param>
    /// <param name="names">Those that are.</param>
    /// <param name="count">How many at most.</param>
    public static IReadOnlyList<string> Similar(string name, IEnumerable<string> names, int count = 3)
    {
        ArgumentNullException.ThrowIfNull(name);
        var (family, flavors, version) = (FamilyOf(name), string.Join('-', FlavorsOf(name)), MinorOf(name));
        var all = NewestFirst(names).ToArray();
        var ofFamily = all.Where(other => FamilyOf(other) == family && MinorOf(other) is not null).ToArray();
        return version is null || ofFamily.Length == 0
            ? [.. all.OrderBy(other => EditDistance.Between(name, other)).Take(count)]
            : [.. ofFamily.OrderBy(other => EditDistance.Between(flavors, string.Join('-', FlavorsOf(other)))).ThenBy(other => Math.Abs(MinorOf(other).GetValueOrDefault() - version.Value)).Take(count)];
    }

    private static VersionNumber VersionOf(string name) =>
        name.Split('-').Select(part => VersionNumber.TryParseShort(part, out var version) ? version : default).FirstOrDefault(version => version != default);

    // Kubernetes counts its minor versions, ECS variants are numbered.
    private static long? MinorOf(string name) => VersionOf(name) is var version && version != default ? (long)version.Minor
        : name.Split('-') is [_, _, var number, ..] && long.TryParse(number, out var generation) ? generation
        : null;

    private static string FamilyOf(string name) => string.Join('-', name.Split('-').Take(2));

    private static string[] FlavorsOf(string name) => [.. name.Split('-').Skip(3)];
}

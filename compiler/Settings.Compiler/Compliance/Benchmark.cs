using Settings.Compiler.Catalog;

namespace Settings.Compiler.Compliance;

/// <summary>The checks that a node makes for one report. Upstream: core-kit sources/bloodhound, and the metadata.json of each set of checks.</summary>
/// <param name="Name">The name of the report, such as cis.</param>
/// <param name="Title">What the benchmark is called.</param>
/// <param name="Version">The version of the benchmark.</param>
/// <param name="Url">Where it is published.</param>
/// <param name="Needs">What an image needs to have its checks: "k8s" or "fips"; null for nothing.</param>
/// <param name="Checks">The checks, sorted by name.</param>
public sealed record Benchmark(string Name, string Title, string Version, string Url, string? Needs, IReadOnlyList<ComplianceCheck> Checks)
{
    /// <summary>Whether an image has the checks. Upstream: core-kit packages/os/os.spec (bloodhound-k8s, bloodhound-fips).</summary>
    public bool IsFor(Variant variant)
    {
        ArgumentNullException.ThrowIfNull(variant);
        return Needs switch
        {
            null => true,
            "fips" => variant.HasFips,
            _ => variant.Runtime == Needs,
        };
    }

    /// <summary>Answers the checks of a level and of those below it.</summary>
    /// <param name="tree">The files of the node.</param>
    /// <param name="level">The level.</param>
    public ComplianceReport Run(ComplianceTree tree, int level) =>
        new(this, level, [.. Checks.Where(check => check.Level <= level).Select(check => check.Run(tree))]);
}

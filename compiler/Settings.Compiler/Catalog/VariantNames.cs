using Settings.Compiler.Versions;

namespace Settings.Compiler.Catalog;

/// <summary>What the names of variants tell without their files.</summary>
public static class VariantNames
{
    /// <summary>Names of variants, those with the newest version of what they run first; equal ones keep their order.</summary>
    public static IEnumerable<string> NewestFirst(IEnumerable<string> names) => names.OrderByDescending(VersionOf);

    // aws-k8s-1.31-nvidia: the part that is a version.
    private static VersionNumber VersionOf(string name) =>
        name.Split('-').Select(part => VersionNumber.TryParseShort(part, out var version) ? version : default).FirstOrDefault(version => version != default);
}

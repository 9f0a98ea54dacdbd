namespace Settings.Migrations;

/// <summary>
/// What the name of a variant says about it. Migrations of old releases mention variants that no catalog knows any longer,
/// so only their names are at hand. Upstream: bottlerocket-variant (Variant::new), with the platform first.
/// </summary>
/// <param name="Platform">Where it runs, such as aws.</param>
/// <param name="Runtime">What it runs, such as k8s.</param>
/// <param name="Version">The version of what it runs; empty when the name has none.</param>
/// <param name="Flavor">What sets it apart, such as nvidia; empty when nothing does.</param>
public sealed record VariantTraits(string Platform, string Runtime, string Version, string Flavor)
{
    /// <summary>The names of the traits that conditions can mention.</summary>
    public static IReadOnlyList<string> Names { get; } = ["platform", "runtime", "family", "flavor"];

    /// <summary>Platform and runtime, such as aws-k8s.</summary>
    public string Family => Platform.Length == 0 ? string.Empty : $"{Platform}-{Runtime}";

    /// <summary>Reads a name such as aws-k8s-1.31-nvidia. A third part that begins with a digit is the version.</summary>
    public static VariantTraits Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var parts = name.Split('-', 3);
        var rest = parts.Length > 2 ? parts[2] : string.Empty;
        var hasVersion = rest.Length > 0 && char.IsAsciiDigit(rest[0]);
        var behind = rest.IndexOf('-', StringComparison.Ordinal);
        return new VariantTraits(
            parts[0],
            parts.Length > 1 ? parts[1] : string.Empty,
            !hasVersion ? string.Empty : behind < 0 ? rest : rest[..behind],
            !hasVersion ? rest : behind < 0 ? string.Empty : rest[(behind + 1)..]);
    }

    /// <summary>The value of a trait; null when there is no such trait.</summary>
    public string? Find(string trait) => trait switch
    {
        "platform" => Platform,
        "runtime" => Runtime,
        "family" => Family,
        "flavor" => Flavor,
        _ => null,
    };
}

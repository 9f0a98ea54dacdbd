namespace Settings.Compiler.Import.Upstream;

/// <summary>What a checkout of the main repository says of a variant.</summary>
/// <param name="Name">Its name, such as aws-k8s-1.34-nvidia.</param>
internal sealed record UpstreamVariant(string Name)
{
    /// <summary>The packages that its image includes.</summary>
    public required IReadOnlyList<string> Included { get; init; }

    /// <summary>The features of its image that are on.</summary>
    public required IReadOnlySet<string> Features { get; init; }

    /// <summary>Where it runs: aws, metal, vmware.</summary>
    public string Platform => Part(0);

    /// <summary>What it runs: k8s, ecs, dev.</summary>
    public string Runtime => Part(1);

    /// <summary>The version of what it runs; empty when there is only one.</summary>
    public string Version => Part(2);

    /// <summary>What sets it apart beyond that; empty when nothing does.</summary>
    public string Flavor => Part(3);

    /// <summary>Whether something holds for its image that is not a package: variant-platform(aws), image-feature(no-fips).</summary>
    public bool Is(string fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return fact.Split('(') is [var about, var value] && value.TrimEnd(')') is var name && about switch
        {
            "variant" => name == Name,
            "variant-platform" => name == Platform,
            "variant-runtime" => name == Runtime,
            "variant-family" => name == $"{Platform}-{Runtime}",
            "variant-version" => name == Version,
            "variant-flavor" => name == Flavor || (name == "none" && Flavor.Length == 0),
            "image-feature" => name.StartsWith("no-", StringComparison.Ordinal) ? !Features.Contains(name[3..]) : Features.Contains(name),
            _ => false,
        };
    }

    // Upstream: twoliter tools/buildsys/src/builder.rs: a name has up to four parts, and the last keeps its dashes.
    private string Part(int number) => Name.Split('-', 4).ElementAtOrDefault(number) ?? string.Empty;
}

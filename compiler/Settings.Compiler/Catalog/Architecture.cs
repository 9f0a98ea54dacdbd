namespace Settings.Compiler.Catalog;

/// <summary>The processor architectures that images are built for, as upstream's build names them.</summary>
public static class Architecture
{
    /// <summary>The one that is meant where none is named.</summary>
    public const string Usual = "x86_64";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Known { get; } = [Usual, "aarch64"];

    /// <summary>What Kubernetes and container images call them, in the same order.</summary>
    public static IReadOnlyList<string> OtherNames { get; } = ["amd64", "arm64"];

    /// <summary>The architecture that a name means; null when none is called so.</summary>
    public static string? Of(string name)
    {
        for (var i = 0; i < Known.Count; i++)
        {
            if (name == Known[i] || name == OtherNames[i])
            {
                return Known[i];
            }
        }

        return null;
    }
}

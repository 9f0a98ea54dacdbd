namespace Settings.Compiler.Import.Upstream;

/// <summary>A package that a spec makes.</summary>
/// <param name="Name">Its name without the prefix of the distribution, such as kubelet-1.34.</param>
/// <param name="Folder">The folder of its spec in 'packages', such as kubernetes-1.34.</param>
internal sealed record RpmPackage(string Name, string Folder)
{
    /// <summary>What it is besides its name, each with its rank: of several packages that are the same thing, the highest is taken.</summary>
    public List<(string Name, int Rank)> Provides { get; } = [];

    /// <summary>What it needs.</summary>
    public List<RpmCondition> Requires { get; } = [];

    /// <summary>What it cannot be with.</summary>
    public List<RpmCondition> Conflicts { get; } = [];
}

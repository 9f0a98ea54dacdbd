namespace Settings.Compiler.Catalog;

/// <summary>The processor architectures that images are built for, as upstream's build names them.</summary>
public static class Architecture
{
    /// <summary>The one that is meant where none is named.</summary>
    public const string Usual = "x86_64";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Known { get; } = [Usual, "aarch64"];
}

namespace Settings.Compiler.Catalog;

/// <summary>A file that a node writes from its settings.</summary>
/// <param name="Name">Its name, such as kubelet-config.</param>
/// <param name="Path">Where it is written, such as /etc/kubernetes/kubelet/config.</param>
/// <param name="TemplatePath">Where its template lies on the node.</param>
/// <param name="ExplicitMode">Its permissions in octal digits, such as 0600; null when nothing is said about them.</param>
/// <param name="IsWrittenOnce">Whether it stays as it is while it is there. Upstream: overwrite-path-if-present = false.</param>
public sealed record ConfigurationFile(string Name, string Path, string TemplatePath, string? ExplicitMode, bool IsWrittenOnce = false)
{
    // core-kit sources/api/thar-be-settings/src/config.rs (DEFAULT_FILE_MODE).
    private const string DefaultMode = "0644";

    /// <summary>Its permissions in octal digits.</summary>
    public string Mode => ExplicitMode ?? DefaultMode;

    /// <summary>The template that the variant has instead of the one that the path names; null for most.</summary>
    public string? OwnTemplate { get; init; }

    /// <summary>The name of the template on the node: the last part of the path.</summary>
    public string InstalledTemplate => TemplatePath[(TemplatePath.LastIndexOf('/') + 1)..];

    /// <summary>The name of the template in the catalog.</summary>
    public string Template => OwnTemplate ?? InstalledTemplate;
}

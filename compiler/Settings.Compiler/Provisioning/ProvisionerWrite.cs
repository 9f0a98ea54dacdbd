using Settings.Compiler.Binding;
using Settings.Compiler.Paths;

namespace Settings.Compiler.Provisioning;

/// <summary>A setting that a provisioner writes over the document.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Versions">The versions that do so.</param>
public sealed record ProvisionerWrite(SettingPath Setting, VersionRange Versions)
{
    /// <summary>The inputs that it comes from, as paths with dots: the first that is given, unless the form says otherwise.</summary>
    public IReadOnlyList<string> From { get; init; } = [];

    /// <summary>How the value is made of them.</summary>
    public ValueForm Form { get; init; }

    /// <summary>The value, where it comes from no input.</summary>
    public DocumentValue? Value { get; init; }

    /// <summary>What must hold of the inputs.</summary>
    public IReadOnlyList<InputCondition> When { get; init; } = [];

    /// <summary>Taints that are written where the inputs do not have them.</summary>
    public IReadOnlyList<DocumentTable> With { get; init; } = [];

    /// <summary>Whether it goes into the table of the document key by key, rather than in its place.</summary>
    public bool Merges { get; init; }

    /// <summary>Whether it is only written where there is none yet.</summary>
    public bool IsDefault { get; init; }

    /// <summary>Whether the setting is removed where there is no value.</summary>
    public bool RemovesOtherwise { get; init; }
}

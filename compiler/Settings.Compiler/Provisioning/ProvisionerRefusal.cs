using Settings.Compiler.Paths;

namespace Settings.Compiler.Provisioning;

/// <summary>A setting for which a provisioner refuses the document.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Error">The kind of mistake, for programs.</param>
/// <param name="Message">What is wrong and what to do, as sentences.</param>
/// <param name="Versions">The versions that do so.</param>
public sealed record ProvisionerRefusal(SettingPath Setting, string Error, string Message, VersionRange Versions)
{
    /// <summary>What must hold of the inputs.</summary>
    public IReadOnlyList<InputCondition> When { get; init; } = [];

    /// <summary>Whether a table is accepted.</summary>
    public bool AllowsTable { get; init; }
}

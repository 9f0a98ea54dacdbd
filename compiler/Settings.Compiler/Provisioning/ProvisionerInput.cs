using Settings.Compiler.Binding;

namespace Settings.Compiler.Provisioning;

/// <summary>Something that a provisioner knows of the node beside the document.</summary>
/// <param name="Name">Its name in a file for --inputs.</param>
/// <param name="Type">What it must be.</param>
/// <param name="HasPlaceholder">Whether a placeholder stands for it where it is not given.</param>
/// <param name="Default">Its value where it is not given; null for none.</param>
/// <param name="Description">What it is, for people.</param>
public sealed record ProvisionerInput(string Name, ValueType Type, bool HasPlaceholder, DocumentValue? Default, string Description)
{
    /// <summary>The field of a node group that it is taken from, with dots between names; null for none.</summary>
    public string? Field { get; init; }

    /// <summary>The field of a manifest that it is taken from; null for none.</summary>
    public string? ManifestField { get; init; }

    /// <summary>Whether it is the key of the list that the node group is in.</summary>
    public bool IsList { get; init; }

    /// <summary>The inputs that the values of a table are made of where it is not given, by key; empty for none.</summary>
    public IReadOnlyList<(string Key, string Input)> MadeOf { get; init; } = [];

    /// <summary>What stands for it where it is not given.</summary>
    public string Placeholder => $"<{Name}>";
}

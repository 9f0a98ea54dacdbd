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
    /// <summary>What stands for it where it is not given.</summary>
    public string Placeholder => $"<{Name}>";
}

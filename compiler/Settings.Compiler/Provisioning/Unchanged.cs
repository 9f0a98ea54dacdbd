using Settings.Compiler.Binding;

namespace Settings.Compiler.Provisioning;

/// <summary>Nothing is between the document and the node, or something that does not read it.</summary>
internal sealed class Unchanged : IProvisioning
{
    /// <inheritdoc/>
    public EffectiveDocument Run(ProvisionedText document, ProvisionerChoice choice, ProvisionerInputs inputs)
    {
        var bound = DocumentReader.Read(document.Source);
        var effective = new EffectiveDocument(document.Source, choice) { Refusal = new TomlVerdict(bound, document.Decoding, document.Secrets).First() };
        return effective.Refusal is null ? effective with { Document = bound.Root } : effective;
    }
}

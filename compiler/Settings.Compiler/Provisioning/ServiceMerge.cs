using Settings.Compiler.Binding;

namespace Settings.Compiler.Provisioning;

/// <summary>
/// A service that reads the document as TOML and puts settings of its own into it. What is not TOML it refuses.
/// Upstream: Amazon EKS user guide, "Customize managed nodes with launch templates" (the document must not name what EKS adds).
/// </summary>
internal sealed class ServiceMerge : IProvisioning
{
    /// <inheritdoc/>
    public EffectiveDocument Run(ProvisionedText document, ProvisionerChoice choice, ProvisionerInputs inputs)
    {
        var bound = DocumentReader.Read(document.Source);
        var effective = new EffectiveDocument(document.Source, choice) { Refusal = new TomlVerdict(bound, document.Decoding, document.Secrets).First() };
        if (effective.Refusal is not null)
        {
            return effective;
        }

        var received = TableCopy.Of(bound.Root);
        var writes = new WriteRunner(choice, inputs);
        writes.Run(received);
        return (effective with { Origins = writes.Origins }).With(bound.Root, received);
    }
}

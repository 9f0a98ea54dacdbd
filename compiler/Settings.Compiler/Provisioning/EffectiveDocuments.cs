namespace Settings.Compiler.Provisioning;

/// <summary>What provisioners make of documents.</summary>
public static class EffectiveDocuments
{
    /// <summary>Makes the document that a node receives.</summary>
    /// <param name="document">The document that people write.</param>
    /// <param name="choice">The provisioner between it and the node.</param>
    /// <param name="inputs">What the provisioner knows of the node beside the document.</param>
    public static EffectiveDocument Make(ProvisionedText document, ProvisionerChoice choice, ProvisionerInputs inputs)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(choice);
        ArgumentNullException.ThrowIfNull(inputs);
        IProvisioning provisioning = choice.Provisioner.Kind switch
        {
            ProvisionerKind.TypedMerge => new TypedMerge(),
            ProvisionerKind.TextBefore => new TextBefore(),
            ProvisionerKind.ServiceMerge => new ServiceMerge(),
            _ => new Unchanged(),
        };
        return provisioning.Run(document, choice, inputs);
    }
}

namespace Settings.Compiler.Provisioning;

/// <summary>What a kind of provisioners makes of a document.</summary>
internal interface IProvisioning
{
    /// <summary>Makes the document that the node receives.</summary>
    /// <param name="document">The document.</param>
    /// <param name="choice">The provisioner.</param>
    /// <param name="inputs">What it knows of the node.</param>
    EffectiveDocument Run(ProvisionedText document, ProvisionerChoice choice, ProvisionerInputs inputs);
}

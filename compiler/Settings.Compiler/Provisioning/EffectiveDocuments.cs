using Settings.Compiler.Hosts.Yaml;
using Settings.Compiler.Text;

namespace Settings.Compiler.Provisioning;

/// <summary>What provisioners make of documents.</summary>
public static class EffectiveDocuments
{
    /// <summary>Makes the documents that nodes receive: one, or one for each node group of a manifest.</summary>
    /// <param name="document">What people write.</param>
    /// <param name="choice">The provisioner between it and the nodes.</param>
    /// <param name="inputs">What the provisioner knows of the nodes beside the document.</param>
    /// <param name="line">A zero-based line of the one node group that is meant, if there are several; null for all.</param>
    /// <returns>The documents; none when no node group is at the line.</returns>
    public static IReadOnlyList<EffectiveDocument> MakeAll(ProvisionedText document, ProvisionerChoice choice, ProvisionerInputs inputs, int? line = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(choice);
        return choice.Provisioner.Map is { } form
            ? [.. ManifestGroups.Of(document, choice, form).Where(IsMeant).Select(group => Make(document with { Group = group }, choice, inputs))]
            : [Make(document, choice, inputs)];

        bool IsMeant(YamlGroup group) => line is null || (line >= document.Source.Lines.PositionOf(group.Node.Span.Start).Line && line < LineRange.Of(document.Source.Lines, group.Node.Span).End);
    }

    /// <summary>Makes the document that a node receives; of a manifest with several node groups, that of the first.</summary>
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
            ProvisionerKind.SettingsMap => new SettingsMap(),
            _ => new Unchanged(),
        };
        return provisioning.Run(document, choice, inputs);
    }
}

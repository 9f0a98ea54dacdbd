using Settings.Compiler.Hosts;
using Settings.Compiler.Provisioning;

namespace Settings.Compiler.Analysis;

/// <summary>What is between a document and the node.</summary>
/// <param name="Choice">The provisioner.</param>
/// <param name="IsInferred">Whether only the text around the document says so: then its version is any up to that of the choice.</param>
internal sealed record ProvisionerRequest(ProvisionerChoice Choice, bool IsInferred)
{
    private static readonly string[] Inferable = [NodeWords.Karpenter, NodeWords.Eksctl];

    /// <summary>What messages call it.</summary>
    public string Title => IsInferred ? Choice.Provisioner.Title : Choice.Title;

    /// <summary>The versions that it may be, beside that of the choice.</summary>
    public IEnumerable<ProvisionerChoice> Others => !IsInferred ? []
        : Choice.Provisioner.TurningPoints.Where(version => Choice.Version is { } newest && version < newest).Select(version => Choice with { Version = version });

    /// <summary>What it knows of the nodes of a document: what is around the document says it.</summary>
    public ProvisionerInputs InputsOf(UserData document) => document.Group is { } group && Choice.Provisioner.Map is not null
        ? ProvisionerInputs.None(Choice.Provisioner).With(group, out _)
        : ProvisionerInputs.None(Choice.Provisioner);

    /// <summary>Who is named: by the caller, else by the document, else by the configuration file, else by the text around it where that is certain. Null for no one.</summary>
    /// <exception cref="UnknownProvisionerException">The caller names one that is unknown.</exception>
    /// <exception cref="UnknownTargetException">The document or the configuration file names one that is unknown.</exception>
    public static ProvisionerRequest? Of(ProvisionerLibrary library, TargetRequest request, string? comment)
    {
        if (request.Provisioner is { } asked)
        {
            return new ProvisionerRequest(library.Find(asked), IsInferred: false);
        }

        if (comment is not null)
        {
            try
            {
                return new ProvisionerRequest(library.Find(comment), IsInferred: false);
            }
            catch (UnknownProvisionerException unknown)
            {
                throw new UnknownTargetException(unknown.Message.TrimEnd('.'), TargetOrigin.Comment);
            }
        }

        if (request.Configured?.Provisioner is { } configured)
        {
            try
            {
                return new ProvisionerRequest(library.Find(configured.Name), IsInferred: false);
            }
            catch (UnknownProvisionerException unknown)
            {
                throw new UnknownTargetException(unknown.Message.TrimEnd('.'), TargetOrigin.Configuration, configured.Place);
            }
        }

        // A catalog need not have it.
        return request.Evidence.Provisioner is { } said && said.Split('@')[0] is var name && Inferable.Contains(name, StringComparer.Ordinal) && library.Names.Contains(name, StringComparer.Ordinal)
            ? new ProvisionerRequest(library.Find(said), IsInferred: true)
            : null;
    }
}

using Settings.Compiler.Hosts;
using Settings.Compiler.Provisioning;

namespace Settings.Compiler.Analysis;

/// <summary>What is between a document and the node.</summary>
/// <param name="Choice">The provisioner.</param>
/// <param name="IsInferred">Whether only the text around the document says so: then its version is any up to that of the choice.</param>
internal sealed record ProvisionerRequest(ProvisionerChoice Choice, bool IsInferred)
{
    private const string Inferable = NodeWords.Karpenter;

    /// <summary>What messages call it.</summary>
    public string Title => IsInferred ? Choice.Provisioner.Title : Choice.Title;

    /// <summary>The versions that it may be, beside that of the choice.</summary>
    public IEnumerable<ProvisionerChoice> Others => !IsInferred ? []
        : Choice.Provisioner.TurningPoints.Where(version => Choice.Version is { } newest && version < newest).Select(version => Choice with { Version = version });

    /// <summary>Who is named: by the caller, else by the document, else by the text around it where that is certain. Null for no one.</summary>
    /// <exception cref="UnknownProvisionerException">The caller names one that is unknown.</exception>
    /// <exception cref="UnknownTargetException">The document names one that is unknown.</exception>
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

        // A catalog need not have it.
        return request.Evidence.Provisioner is { } said && said.Split('@')[0] == Inferable && library.Names.Contains(Inferable, StringComparer.Ordinal)
            ? new ProvisionerRequest(library.Find(said), IsInferred: true)
            : null;
    }
}

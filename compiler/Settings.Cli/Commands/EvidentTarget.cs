using Settings.Compiler.Analysis;

namespace Settings.Cli.Commands;

/// <summary>What the text around a document says about its target, for verbs that need one variant.</summary>
internal static class EvidentTarget
{
    /// <summary>
    /// The request with what it leaves open and the text says: the release, for which the nearest may stand in, and, where the text says
    /// which version of Kubernetes it is and nothing about a flavor, the variant without one.
    /// </summary>
    /// <param name="workspace">The catalog.</param>
    /// <param name="document">The document.</param>
    /// <param name="request">What the command line and the configuration say.</param>
    /// <exception cref="UnknownTargetException">The request names an unknown target.</exception>
    public static TargetRequest Complete(Workspace workspace, ChosenDocument document, TargetRequest request)
    {
        var evidence = document.Hosted is { Evidence: { Why: not null } own } ? own : request.Evidence;
        if (evidence.Why is null)
        {
            return request;
        }

        request = request with { Evidence = evidence };
        var choices = Workspace.Choose(document.UserData, request);
        request = choices.Release.Name is null && evidence.Release is not null ? request with { TakesNearest = true } : request;
        if (choices.Variant.Name is not null || workspace.TargetOf(document.UserData, request) is not { VariantNames: [_, _, ..] names })
        {
            return request;
        }

        var shortest = names.MinBy(name => name.Length) ?? string.Empty;
        return evidence.Kubernetes is not null && names.All(name => name == shortest || name.StartsWith(shortest + "-", StringComparison.Ordinal)) ? request with { Variant = shortest } : request;
    }
}

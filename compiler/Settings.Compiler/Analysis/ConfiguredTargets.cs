using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Configuration;

namespace Settings.Compiler.Analysis;

/// <summary>Which of the targets that a configuration file names a document is checked for.</summary>
internal static class ConfiguredTargets
{
    /// <summary>
    /// The request for each target. What the caller or the document names chooses among several targets those that name the same, and
    /// takes the place of what they name when none does.
    /// </summary>
    /// <param name="request">The caller, with the configuration file.</param>
    /// <param name="comment">The document.</param>
    public static TargetRequest[] Of(TargetRequest request, TargetComment comment)
    {
        if (request.Configured is not null || request.Configuration?.Entry?.Targets is not { } targets)
        {
            return [request];
        }

        if (targets.Length > 1)
        {
            targets = Chosen(targets, request.Variant ?? comment.Variant, target => target.Variant);
            targets = Chosen(targets, request.Release ?? comment.Release, target => target.Release);
            targets = Chosen(targets, request.Arch, target => target.Arch);
            targets = Chosen(targets, request.Provisioner ?? comment.Provisioner, target => target.Provisioner);
        }

        return [.. targets.Select(target => request with { Configured = target })];
    }

    private static ImmutableArray<ConfiguredTarget> Chosen(ImmutableArray<ConfiguredTarget> targets, string? name, Func<ConfiguredTarget, ConfiguredName?> part)
    {
        if (name is null)
        {
            return targets;
        }

        var chosen = targets.Where(target => part(target)?.Name is { } own && PathGlob.MatchesName(name, own)).ToImmutableArray();
        return chosen.IsEmpty ? targets : chosen;
    }
}

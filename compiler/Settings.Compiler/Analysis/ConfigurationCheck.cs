using Settings.Compiler.Binding;
using Settings.Compiler.Configuration;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Provisioning;

namespace Settings.Compiler.Analysis;

/// <summary>Compares the names in a configuration file with those of a catalog, whether or not a document matches their entry.</summary>
internal sealed class ConfigurationCheck(Workspace workspace, TargetResolver targets)
{
    /// <summary>The findings, in the order of the file.</summary>
    public IEnumerable<Diagnostic> Run(SettingsConfiguration configuration) =>
        configuration.Entries.SelectMany(entry => entry.Targets).SelectMany(target => new[] { TargetProblem(target), ProvisionerProblem(target) }).OfType<Diagnostic>();

    private Diagnostic? TargetProblem(ConfiguredTarget target)
    {
        // Without a release an entry may mean one that the command line or the document names.
        if (target is { Release: null, Variant: { } variant } && Exists(variant.Name))
        {
            return null;
        }

        try
        {
            targets.Resolve(TargetChoices.Of(TargetRequest.Open with { Configured = target }, TargetComment.None), TargetRequest.Open with { TakesNearest = true });
            return null;
        }
        catch (UnknownTargetException unknown) when (unknown.Place is { } place)
        {
            return ConfigurationDiagnostics.UnknownTarget(place.Span, unknown.Message);
        }
    }

    private Diagnostic? ProvisionerProblem(ConfiguredTarget target)
    {
        try
        {
            _ = target.Provisioner is { } named ? workspace.Provisioners.Find(named.Name) : null;
            return null;
        }
        catch (UnknownProvisionerException unknown) when (target.Provisioner is { } named)
        {
            return ConfigurationDiagnostics.UnknownTarget(named.Place.Span, unknown.Message.TrimEnd('.'));
        }
    }

    private bool Exists(string variant) => workspace.Catalog.Releases
        .Any(release => workspace.Catalog.Release(release).Value?.Variants.Any(known => PathGlob.MatchesName(known, variant)) == true);
}

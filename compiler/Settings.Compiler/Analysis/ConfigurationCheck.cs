using Settings.Compiler.Binding;
using Settings.Compiler.Configuration;
using Settings.Compiler.Diagnostics;

namespace Settings.Compiler.Analysis;

/// <summary>Compares the names in a configuration file with those of a catalog, whether or not a document matches their entry.</summary>
internal sealed class ConfigurationCheck(Workspace workspace, TargetResolver targets)
{
    /// <summary>The findings, in the order of the file.</summary>
    public IEnumerable<Diagnostic> Run(SettingsConfiguration configuration) => configuration.Targets.Select(Finding).OfType<Diagnostic>();

    private Diagnostic? Finding(ConfiguredTarget target)
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

    private bool Exists(string variant) => workspace.Catalog.Releases
        .Any(release => workspace.Catalog.Release(release).Value?.Variants.Contains(variant, StringComparer.Ordinal) == true);
}

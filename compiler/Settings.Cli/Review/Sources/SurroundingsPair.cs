using Settings.Cli.Input;
using Settings.Compiler.Hosts;

namespace Settings.Cli.Review.Sources;

/// <summary>What is around documents before and after a change.</summary>
/// <param name="before">What is before.</param>
/// <param name="after">What is after.</param>
internal sealed class SurroundingsPair(Surroundings before, Surroundings after)
{
    private readonly Dictionary<string, bool> _folders = new(StringComparer.Ordinal);

    /// <summary>Whether other configuration files, or ones that say something else, govern a document, or a template is called with other values.</summary>
    /// <param name="file">The document as messages call it.</param>
    public bool Differ(string file) => HasOtherConfigurations(file) || !TemplateUse.IsSame(before.Callers.Of(file), after.Callers.Of(file));

    // Each folder is looked at once.
    private bool HasOtherConfigurations(string file)
    {
        var folder = Path.GetDirectoryName(file) ?? string.Empty;
        if (!_folders.TryGetValue(folder, out var differ))
        {
            _folders[folder] = differ = !LayersOf(before.Configurations, file).SequenceEqual(LayersOf(after.Configurations, file));
        }

        return differ;
    }

    private static IEnumerable<(string Folder, string Text)> LayersOf(ConfigurationFinder finder, string file) =>
        finder.For(file)?.Whole.Layers.Select(layer => (layer.Folder, layer.Configuration.Source.Text)) ?? [];
}

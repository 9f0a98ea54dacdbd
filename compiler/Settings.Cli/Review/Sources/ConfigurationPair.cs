using Settings.Cli.Input;

namespace Settings.Cli.Review.Sources;

/// <summary>The configuration files before and after a change.</summary>
/// <param name="before">Finds those before.</param>
/// <param name="after">Finds those after.</param>
internal sealed class ConfigurationPair(ConfigurationFinder before, ConfigurationFinder after)
{
    private readonly Dictionary<string, bool> _folders = new(StringComparer.Ordinal);

    /// <summary>Whether other files, or files that say something else, govern a document. Each folder is looked at once.</summary>
    /// <param name="file">The document as messages call it.</param>
    public bool Differ(string file)
    {
        var folder = Path.GetDirectoryName(file) ?? string.Empty;
        if (!_folders.TryGetValue(folder, out var differ))
        {
            _folders[folder] = differ = !LayersOf(before, file).SequenceEqual(LayersOf(after, file));
        }

        return differ;
    }

    private static IEnumerable<(string Folder, string Text)> LayersOf(ConfigurationFinder finder, string file) =>
        finder.For(file)?.Whole.Layers.Select(layer => (layer.Folder, layer.Configuration.Source.Text)) ?? [];
}

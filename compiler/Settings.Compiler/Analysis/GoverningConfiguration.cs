using System.Collections.Immutable;
using Settings.Compiler.Advice.Policies;
using Settings.Compiler.Advice.Rules;
using Settings.Compiler.Configuration;
using Settings.Compiler.Text;

namespace Settings.Compiler.Analysis;

/// <summary>
/// A configuration file with those that it extends: of each key the nearest file that has it counts. Compared with a catalog, so all of
/// its names exist. Safe from any number of threads.
/// </summary>
public sealed class GoverningConfiguration
{
    private readonly Dictionary<TargetEntry, DocumentConfiguration> _documents = new(ReferenceEqualityComparer.Instance);
    private readonly DocumentConfiguration _others;
    private readonly ConfigurationLayer? _excluding;

    internal GoverningConfiguration(ImmutableArray<ConfigurationLayer> layers, IReadOnlyDictionary<string, ConfiguredSeverity> severities, RuleLibrary? rules)
    {
        (Layers, Severities, Rules) = (layers, severities, rules);
        _excluding = layers.FirstOrDefault(layer => layer.Configuration.HasExclude);
        Placeholders = layers.FirstOrDefault(layer => layer.Configuration.HasPlaceholders)?.Configuration.Placeholders ?? [];
        Forms = PlaceholderForms.Of(Placeholders.Select(placeholder => placeholder.Form));
        _others = new DocumentConfiguration(this, null);
        foreach (var entry in layers.SelectMany(layer => layer.Configuration.Entries))
        {
            _documents.Add(entry, new DocumentConfiguration(this, entry));
        }
    }

    /// <summary>The files, the nearest first.</summary>
    public ImmutableArray<ConfigurationLayer> Layers { get; }

    /// <summary>How much findings matter, by the codes of their kinds.</summary>
    public IReadOnlyDictionary<string, ConfiguredSeverity> Severities { get; }

    /// <summary>How placeholders are written beside the usual ways.</summary>
    public ImmutableArray<ConfiguredPlaceholder> Placeholders { get; }

    /// <summary>The same as texts are searched for them; null for none.</summary>
    public PlaceholderForms? Forms { get; }

    /// <summary>The rules of one's own; null for none.</summary>
    public RuleLibrary? Rules { get; }

    /// <summary>The policies.</summary>
    public ImmutableArray<Policy> Policies { get; init; } = [];

    /// <summary>The policies as they are named.</summary>
    public ImmutableArray<ConfiguredName> NamedPolicies => Layers.FirstOrDefault(layer => layer.Configuration.HasPolicies)?.Configuration.Policies ?? [];

    /// <summary>The folder of the rules of one's own, as it is named; null for none.</summary>
    public ConfiguredName? RulesFolder => Layers.Select(layer => layer.Configuration.Rules).FirstOrDefault(rules => rules is not null);

    /// <summary>Where the pages about findings are, as it is written; null when no file says so.</summary>
    public ConfiguredName? DocsUrl => Documented?.DocsUrl;

    /// <summary>The same as an address.</summary>
    public DocsAddress? Docs => Documented?.Docs;

    private SettingsConfiguration? Documented => Layers.Select(layer => layer.Configuration).FirstOrDefault(configuration => configuration.Docs is not null);

    /// <summary>The patterns of what is passed over in folders.</summary>
    public IEnumerable<ConfiguredName> Exclude => _excluding?.Configuration.Exclude.Select(pattern => pattern.Written) ?? [];

    /// <summary>What holds for a document.</summary>
    /// <param name="path">Its whole path, with '/' between its parts.</param>
    /// <returns>The same object for documents of the same entry.</returns>
    public DocumentConfiguration For(string path) =>
        Layers.Select(layer => layer.PathIn(path) is { } relative ? layer.Configuration.EntryOf(relative) : null).FirstOrDefault(entry => entry is not null) is { } entry ? _documents[entry] : _others;

    /// <summary>The pattern for which a file or a folder is passed over in the folder around it; null when it is not.</summary>
    /// <param name="path">Its whole path, with '/' between its parts.</param>
    public ConfiguredName? ExclusionOf(string path) => _excluding?.PathIn(path) is { } relative
        ? _excluding.Configuration.Exclude.FirstOrDefault(pattern => pattern.Glob.Matches(relative))?.Written
        : null;
}

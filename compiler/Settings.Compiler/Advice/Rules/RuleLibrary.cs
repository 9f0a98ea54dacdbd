using System.Collections.Concurrent;
using System.Collections.Immutable;
using Settings.Compiler.Catalog;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Advice.Rules;

/// <summary>
/// The rules of a catalog: schemas/rules/EXTENSION/SETTING/NAME.json, where SETTING is "entries" for rules about each entry
/// of the extension and "all" for those about the extension itself. A rule is read when a document has its setting.
/// </summary>
public sealed class RuleLibrary
{
    private const string Folder = "schemas/rules";
    private const string Extension = ".json";

    private readonly ICatalogSource _source;
    private readonly Lazy<ILookup<string, string>> _files;
    private readonly Lazy<ILookup<string, string>> _settings;
    private readonly ConcurrentDictionary<string, ImmutableArray<AdviceRule>> _rules = new(StringComparer.Ordinal);

    /// <summary>Opens the rules without reading one.</summary>
    public RuleLibrary(ICatalogSource source)
    {
        _source = source;
        _files = new(() => source.List(Folder)
            .Where(path => path.EndsWith(Extension, StringComparison.Ordinal))
            .ToLookup(path => path[..path.LastIndexOf('/')], StringComparer.Ordinal));
        _settings = new(() => _files.Value
            .Select(folder => folder.Key.Split('/'))
            .Where(parts => parts[^1] is not (Entries or All))
            .ToLookup(parts => parts[^2], parts => parts[^1], StringComparer.Ordinal));
    }

    /// <summary>The name of the folder for rules about each entry of an extension.</summary>
    internal const string Entries = "entries";

    /// <summary>The name of the folder for rules about an extension itself.</summary>
    internal const string All = "all";

    /// <summary>Every rule there is, in the order of their codes.</summary>
    public IReadOnlyList<AdviceRule> Rules => [.. _files.Value.SelectMany(folder => In(folder.Key)).OrderBy(rule => rule.Rule.Code, StringComparer.Ordinal)];

    /// <summary>The rule of a code, in any case, or of a name; null when there is none.</summary>
    public AdviceRule? Find(string codeOrName) => Rules.FirstOrDefault(rule =>
        rule.Rule.Code.Equals(codeOrName, StringComparison.OrdinalIgnoreCase) || rule.Rule.Name.Equals(codeOrName, StringComparison.OrdinalIgnoreCase));

    /// <summary>The names below an extension that there are rules about, without the two for other rules.</summary>
    internal IEnumerable<string> SettingsOf(string extension) => _settings.Value[extension];

    /// <summary>The rules about a setting, or the settings below it.</summary>
    /// <param name="extension">The extension.</param>
    /// <param name="setting">The name below it, or the name of one of the folders for other rules.</param>
    /// <exception cref="CatalogException">A rule is broken.</exception>
    internal ImmutableArray<AdviceRule> For(string extension, string setting) => In($"{Folder}/{extension}/{setting}");

    /// <summary>Whether there is a rule about a setting itself that holds for a variant.</summary>
    /// <param name="path">Its segments below settings; a star stands for each key.</param>
    /// <param name="variant">The variant.</param>
    internal bool Speaks(IReadOnlyList<string> path, Variant variant) =>
        path.Count > 1 && For(path[0], path[1]).Any(rule => rule.HoldsOn(variant) && rule.At.Any(at => at.SequenceEqual(path, StringComparer.Ordinal)));

    private ImmutableArray<AdviceRule> In(string folder) => _rules.GetOrAdd(folder, static (folder, library) =>
        [.. library._files.Value[folder].Select(path => RuleReader.Read(path, library._source.Read(path) ?? []))], this);
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Advice.Rules;

/// <summary>
/// The rules of a catalog: schemas/rules/EXTENSION/SETTING/NAME.json, where SETTING is "entries" for rules about each entry
/// of the extension and "all" for those about the extension itself. A rule is read when a document has a setting that it is about.
/// </summary>
public sealed class RuleLibrary(ICatalogSource source)
{
    private const string Folder = "schemas/rules";
    private const string Extension = ".json";

    private readonly ConcurrentDictionary<(string Extension, string Setting), ImmutableArray<RuleFile>> _rules = new();
    private readonly ConcurrentDictionary<string, ImmutableArray<string>> _settings = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Extension, RuleTarget Target), ExtensionRules> _ofTargets = new();

    /// <summary>The name of the folder for rules about each entry of an extension.</summary>
    internal const string Entries = "entries";

    /// <summary>The name of the folder for rules about an extension itself.</summary>
    internal const string All = "all";

    /// <summary>Every rule there is, in the order of their codes; read at each call.</summary>
    /// <exception cref="CatalogException">A rule is broken.</exception>
    public IReadOnlyList<AdviceRule> Rules => [.. In(source, Folder).Select(file => file.Rule.Complete()).OrderBy(rule => rule.Rule.Code, StringComparer.Ordinal)];

    /// <summary>The rule of a code or of a name, in any case; null when there is none. Only files that contain the code, or are called by the name, are read for it.</summary>
    /// <exception cref="CatalogException">A rule that is read for this is broken.</exception>
    public AdviceRule? Find(string codeOrName) => DiagnosticRule.IsCode(codeOrName)
        ? In(source, Folder).Where(file => file.Contains($"\"{codeOrName.ToUpperInvariant()}\"")).Select(file => file.Rule).FirstOrDefault(rule => rule.Rule.Code.Equals(codeOrName, StringComparison.OrdinalIgnoreCase))
        : source.List(Folder).FirstOrDefault(path => path.EndsWith($"/{codeOrName}{Extension}", StringComparison.OrdinalIgnoreCase)) is { } path
            ? new RuleFile(source, path).Rule
            : null;

    /// <summary>The names below an extension that there are rules about, without the two for other rules.</summary>
    internal ImmutableArray<string> SettingsOf(string extension) => _settings.GetOrAdd(extension, static (extension, source) =>
    {
        var folder = $"{Folder}/{extension}/";
        var settings = ImmutableArray.CreateBuilder<string>();
        foreach (var path in source.List(folder.TrimEnd('/')))
        {
            // A listing is sorted: the files of a folder follow each other.
            var name = path.AsSpan(folder.Length);
            if (name.IndexOf('/') is > 0 and var end && name[..end] is not (Entries or All) && (settings.Count == 0 || !name[..end].SequenceEqual(settings[^1])))
            {
                settings.Add(name[..end].ToString());
            }
        }

        return settings.ToImmutable();
    }, source);

    /// <summary>The rules about a setting, or the settings below it.</summary>
    /// <param name="extension">The extension.</param>
    /// <param name="setting">The name below it, or the name of one of the folders for other rules.</param>
    internal ImmutableArray<RuleFile> For(string extension, string setting) => _rules.GetOrAdd(
        (extension, setting),
        static (home, source) => In(source, $"{Folder}/{home.Extension}/{home.Setting}"),
        source);

    /// <summary>The rules about an extension, as a target has them.</summary>
    internal ExtensionRules Of(string extension, RuleTarget target) => _ofTargets.GetOrAdd(
        (extension, target),
        static (of, library) => new ExtensionRules(library, of.Extension, of.Target),
        this);

    /// <summary>Whether there is a rule about a setting itself that holds for a target.</summary>
    /// <param name="setting">The setting; a star stands for each key.</param>
    /// <param name="target">The target.</param>
    internal bool Speaks(SettingPath setting, RuleTarget target) =>
        setting.Parts is [_, var extension, var member, ..] && For(extension.Name, member.Name).Any(file => file.Rule is var rule && rule.HoldsOn(target) && rule.At.Contains(setting));

    /// <summary>The rules about a setting, or about each entry or item of it, that hold for a target, in the order of their codes.</summary>
    /// <param name="setting">The setting as the node stores it.</param>
    /// <param name="target">The target.</param>
    public IEnumerable<DiagnosticRule> About(SettingPath setting, RuleTarget target)
    {
        ArgumentNullException.ThrowIfNull(setting);
        string[] folders = setting.Parts is [_, _, var member, ..] ? [member.Name, Entries] : [Entries, All];
        return setting.Parts is not [_, var extension, ..] ? [] : folders
            .SelectMany(folder => For(extension.Name, folder))
            .Select(file => file.Rule)
            .Where(rule => rule.HoldsOn(target) && rule.At.Any(IsAbout))
            .Select(rule => rule.Rule)
            .OrderBy(rule => rule.Code, StringComparer.Ordinal);

        bool IsAbout(SettingPath at) => at.Depth >= setting.Depth && at.Beginning(setting.Depth).Covers(setting) && at.Parts.Skip(setting.Depth).All(part => part.IsStar);
    }

    private static ImmutableArray<RuleFile> In(ICatalogSource source, string folder)
    {
        var rules = ImmutableArray.CreateBuilder<RuleFile>();
        foreach (var path in source.List(folder))
        {
            if (path.EndsWith(Extension, StringComparison.Ordinal))
            {
                rules.Add(new RuleFile(source, path));
            }
        }

        return rules.ToImmutable();
    }
}

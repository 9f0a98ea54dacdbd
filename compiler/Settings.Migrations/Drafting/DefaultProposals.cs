using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Generators;
using Settings.Compiler.Paths;

namespace Settings.Migrations.Drafting;

/// <summary>What follows from the values that an image writes by itself before and after an update: a node keeps what its store contains.</summary>
/// <param name="questions">Takes what no statement can say.</param>
internal sealed class DefaultProposals(ICollection<OpenQuestion> questions)
{
    private const string Settings = "settings.";
    private const string Custom = "custom";

    /// <summary>The proposals of one variant.</summary>
    public IEnumerable<Proposal> Of(ImagePair pair)
    {
        var (older, newer) = (pair.Older.Defaults, pair.Newer.Defaults);
        Ask(pair);
        return
        [
            .. Only(ProposalKind.Add, newer, older),
            .. Only(ProposalKind.Remove, older, newer),
            .. PlacesOf(older).Where(place => newer.Find(place) is not null).SelectMany(place => Changed(place, older.Find(place), newer.Find(place), pair.Newer)),
        ];
    }

    // Default settings that come and go with their setting are removed with it; others look like values that someone has set.
    private void Ask(ImagePair pair)
    {
        foreach (var key in pair.Newer.Defaults.Live.Keys.Where(key => IsSetting(key) && !pair.Older.Defaults.Live.ContainsKey(key) && HasSetting(pair.Older, key)))
        {
            questions.Add(new OpenQuestion(key, "It now has a default. After a downgrade, a node keeps it as if it had been set."));
        }

        foreach (var key in pair.Older.Defaults.Live.Keys.Where(key => IsSetting(key) && !pair.Newer.Defaults.Live.ContainsKey(key) && HasSetting(pair.Newer, key)))
        {
            questions.Add(new OpenQuestion(key, "It no longer has a default. A node keeps the old one as if it had been set: remove it, or leave it."));
        }
    }

    private static IEnumerable<Proposal> Only(ProposalKind kind, FlatStore store, FlatStore other)
    {
        string[] keys = [.. store.Live.Keys.Where(key => !IsSetting(key) && !other.Live.ContainsKey(key))];
        var paths = keys.ToDictionary(key => SettingPath.Parse(key));
        foreach (var (path, name) in TargetNames.Of(paths.Keys, [.. other.Live.Keys.Select(key => SettingPath.Parse(key))]))
        {
            var key = paths[path];
            yield return new Proposal(kind, name ?? key) { Given = (key, StatementText.Of(store.Live[key])) };
        }

        foreach (var (place, value) in store.Metadata.Where(entry => !other.Metadata.ContainsKey(entry.Key)))
        {
            yield return new Proposal(kind, place.ToString()) { Given = (place.ToString(), StatementText.Of(value)) };
        }
    }

    private IEnumerable<Proposal> Changed(StorePlace place, DocumentValue? old, DocumentValue? now, ImageModel image)
    {
        if (old is null || now is null || StatementText.Of(old) == StatementText.Of(now))
        {
            return [];
        }

        var (before, behind) = (StatementText.Of(old), StatementText.Of(now));
        var isText = old is DocumentString && now is DocumentString;
        if (!isText && !(IsTextList(old) && IsTextList(now)))
        {
            questions.Add(new OpenQuestion(place.ToString(), $"It was {before}, and is now {behind}. Only strings and lists of strings can be compared: a node keeps its value."));
            return [];
        }

        var kind = isText && place.Metadata is { } metadata && IsGenerator(metadata, old) && IsGenerator(metadata, now) ? ProposalKind.Regenerate : ProposalKind.Replace;
        return [new Proposal(kind, place.ToString()) { Old = before, New = behind, Given = (place.ToString(), before), Expected = behind, Configured = Configured(place, image, before, behind) }];
    }

    private static string? Configured(StorePlace place, ImageModel image, params string[] others)
    {
        if (place.Metadata is not null || !IsSetting(place.Key))
        {
            return null;
        }

        var setting = SettingPath.Parse(place.Key);
        return image.Settings.Where(known => known.Key.Covers(setting)).Select(known => SampleValue.Of(known.Value, Custom)).FirstOrDefault(value => value is not null && !others.Contains(value));
    }

    private static bool IsGenerator(string metadata, DocumentValue value) =>
        value is DocumentString text && StoredGenerator.TryParse(metadata, text.Value, out _, out _);

    private static bool IsTextList(DocumentValue value) => value is DocumentArray list && list.Items.All(item => item is DocumentString);

    private static IEnumerable<StorePlace> PlacesOf(FlatStore store) => store.Live.Keys.Select(key => new StorePlace(key)).Concat(store.Metadata.Keys);

    private static bool IsSetting(string key) => key.StartsWith(Settings, StringComparison.Ordinal);

    private static bool HasSetting(ImageModel image, string key)
    {
        var setting = SettingPath.Parse(key);
        return image.Settings.Keys.Any(path => path.Covers(setting));
    }
}

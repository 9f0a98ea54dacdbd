using System.Collections.Immutable;
using Settings.Compiler.Paths;
using Settings.Compiler.Schemas;
using Settings.Compiler.Versions;

namespace Settings.Migrations.Laws.Stores;

/// <summary>A setting that has a value of its own in a datastore, in the releases in which it is of one kind.</summary>
/// <param name="path">Its key; a star stands for a name that people give.</param>
/// <param name="names">What such names must be, one for each star; null where every name is allowed.</param>
/// <param name="slot">What its value must be.</param>
internal sealed class StoredSetting(SettingPath path, ImmutableArray<SchemaSlot?> names, SchemaSlot slot)
{
    /// <summary>Its key; a star stands for a name that people give.</summary>
    public SettingPath Path { get; } = path;

    /// <summary>The settings extension that it is one of.</summary>
    public string Extension => Path.Extension ?? string.Empty;

    /// <summary>Its key, with stars.</summary>
    public string Pattern { get; } = path.ToString();

    /// <summary>What names must be, one for each star.</summary>
    public ImmutableArray<SchemaSlot?> Names { get; } = names;

    /// <summary>What its value must be.</summary>
    public SchemaSlot Slot { get; } = slot;

    /// <summary>The oldest release of which it is known whether it has it; null when that is known of all.</summary>
    public string? ToldSince { get; init; }

    /// <summary>The releases that have it, in this kind; without a first one when it is older than what is known.</summary>
    public ReleaseSpan Releases { get; init; }

    /// <summary>Whether a key is one of this setting's.</summary>
    public bool Fits(SettingPath key) => Path.Covers(key);

    /// <summary>The setting as one that may be older than what is known.</summary>
    public StoredSetting OfOld() => new(Path, Names, Slot) { ToldSince = Releases.Since, Releases = Releases with { Since = null } };

    /// <summary>Whether it is known of a release whether it has the setting.</summary>
    public bool IsTold(string release) => ReleaseSpan.From(ToldSince).Contains(release);

    /// <summary>The setting as it was before a migration changed its kind, and as it is since; itself twice where the kind is the same.</summary>
    /// <param name="release">The release of the migration.</param>
    /// <param name="path">Its key before.</param>
    /// <param name="old">What its value had to be before.</param>
    public IEnumerable<StoredSetting> ChangedIn(string release, SettingPath path, SchemaSlot old) =>
    [
        new(path, path.Depth > Path.Depth ? Names.Add(null) : Names, old) { ToldSince = ToldSince, Releases = Releases.And(new(null, release)) },
        new(Path, Names, Slot) { ToldSince = ToldSince, Releases = Releases.And(new(release, null)) },
    ];
}

using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;

namespace Settings.Compiler.Import.Releases;

/// <summary>All that the catalog says of a variant in a release, whichever files say it.</summary>
internal sealed record VariantDescription
{
    public required string Platform { get; init; }

    public required string Runtime { get; init; }

    public required string Version { get; init; }

    public required string Flavor { get; init; }

    public required IReadOnlyList<string> Extensions { get; init; }

    public required IReadOnlyList<string> Layers { get; init; }

    public required IReadOnlyList<string> ImageFileSets { get; init; }

    public required IReadOnlyList<string> Packages { get; init; }

    public required IReadOnlyDictionary<string, DocumentValue> Constants { get; init; }

    public required IReadOnlyDictionary<string, string> Templates { get; init; }

    public required IReadOnlyDictionary<string, string> BeforeUserData { get; init; }

    public required IReadOnlyDictionary<string, string> AfterGenerators { get; init; }

    public required IReadOnlyDictionary<string, string> ImageNames { get; init; }

    /// <summary>Reads a variant whole.</summary>
    /// <exception cref="Sources.CatalogException">A file of it is missing or broken.</exception>
    public static VariantDescription Of(Variant variant) => new()
    {
        Platform = variant.Platform,
        Runtime = variant.Runtime,
        Version = variant.Version,
        Flavor = variant.Flavor,
        Extensions = variant.Extensions,
        Layers = variant.DefaultsLayers,
        ImageFileSets = variant.ImageFileSets,
        Packages = variant.Packages,
        Constants = Sorted(variant.Constants.Entries.Select(entry => new KeyValuePair<string, DocumentValue>(entry.Key, entry.Value))),
        Templates = Sorted(variant.Templates),
        BeforeUserData = Commands(variant.MachineSettings.BeforeUserData),
        AfterGenerators = Commands(variant.MachineSettings.AfterGenerators),
        ImageNames = Sorted(variant.ImageNames),
    };

    /// <summary>Whether a file that is like another one can say this: that one must not say more than it can take back.</summary>
    /// <param name="below">What the other one says.</param>
    public bool CanBeLike(VariantDescription below) =>
        (Version.Length > 0 || below.Version.Length == 0) && (Flavor.Length > 0 || below.Flavor.Length == 0)
        && below.Constants.Keys.All(Constants.ContainsKey) && below.ImageNames.Keys.All(ImageNames.ContainsKey);

    /// <summary>Whether two say the same.</summary>
    public bool IsSame(VariantDescription other) => VariantText.Write(null, null, this) == VariantText.Write(null, null, other);

    /// <summary>Entries by name.</summary>
    public static SortedDictionary<string, T> Sorted<T>(IEnumerable<KeyValuePair<string, T>> entries) =>
        new(entries.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal), StringComparer.Ordinal);

    private static Dictionary<string, string> Commands(IEnumerable<MachineSetting> settings) =>
        settings.ToDictionary(setting => setting.Setting.ToString(), setting => setting.Command, StringComparer.Ordinal);
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Datastore;
using Settings.Compiler.Paths;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Advice.Effects;

/// <summary>
/// Which settings variants accept and ignore: what is derived from the templates and from what programs read, kept
/// beside the schemas, so checking a document need not read templates. "settingsc catalog derive" writes it.
/// </summary>
public sealed class EffectIndex(ICatalogSource source)
{
    /// <summary>The folder of the files.</summary>
    internal const string Folder = "schemas/without-effect/";

    private readonly ConcurrentDictionary<string, ImmutableArray<MissingEffect>> _extensions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Extension, Variant Variant), ImmutableArray<MissingEffect>> _ofVariants = new();

    /// <summary>The path of an extension's file in the catalog.</summary>
    public static string PathOf(string extension) => $"{Folder}{extension}.json";

    /// <summary>Writes the file of an extension.</summary>
    public static string Write(IEnumerable<MissingEffect> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return DerivedRows.Write("without-effect", rows.Select(row => $"{{{string.Join(", ", Members(row))}}}"));
    }

    /// <summary>What is known of a setting of a variant; null when it has an effect there.</summary>
    /// <param name="setting">The setting, with settings at its beginning.</param>
    /// <param name="variant">The variant.</param>
    public MissingEffect? Find(DatastoreKey setting, Variant variant)
    {
        ArgumentNullException.ThrowIfNull(setting);
        ArgumentNullException.ThrowIfNull(variant);
        var path = setting.ToPath();
        return path.Extension is not { } extension ? null : Of(extension, variant).FirstOrDefault(row => row.Setting.Covers(path));
    }

    /// <summary>What is known of an extension; nothing when all of its settings have an effect everywhere.</summary>
    internal ImmutableArray<MissingEffect> Of(string extension) => _extensions.GetOrAdd(extension, static (name, source) => Read(source, name), source);

    /// <summary>What of it is known of a variant.</summary>
    internal ImmutableArray<MissingEffect> Of(string extension, Variant variant) => _ofVariants.GetOrAdd(
        (extension, variant),
        static (of, index) => index.Of(of.Extension).Where(row => row.HoldsOn(of.Variant.Name, of.Variant.Release)).ToImmutableArray(),
        this);

    private static IEnumerable<string> Members(MissingEffect row)
    {
        yield return $"\"setting\": {Quoted(row.Setting.ToString())}";
        yield return $"\"release\": {Quoted(row.Release)}";
        if (row.Since is { } since)
        {
            yield return $"\"since\": {Quoted(since)}";
        }

        yield return $"\"variants\": [{string.Join(", ", row.Variants.Select(Quoted))}]";
    }

    private static string Quoted(string text) => JsonText.Write(new DocumentString(text, default));

    private static ImmutableArray<MissingEffect> Read(ICatalogSource source, string extension)
    {
        if (source.Read(PathOf(extension)) is not { } bytes)
        {
            return [];
        }

        return DerivedRows.Read(bytes)
            .Select(row => new MissingEffect(
                SettingPath.Parse(row.GetProperty("setting").GetString() ?? string.Empty),
                row.GetProperty("release").GetString() ?? string.Empty,
                row.TryGetProperty("since", out var since) ? since.GetString() : null,
                [.. row.GetProperty("variants").EnumerateArray().Select(variant => variant.GetString() ?? string.Empty)]))
            .ToImmutableArray();
    }
}

using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Catalog;

/// <summary>The settings of releases that the catalog does not know exactly: schemas/other-settings. Read at first use.</summary>
public sealed class SettingHistory(ICatalogSource catalog)
{
    private const string Path = "schemas/other-settings.toml";

    private readonly Lazy<ILookup<bool, HistoricSetting>> _settings = new(() => Read(catalog));

    /// <summary>All of them, in the order of the file.</summary>
    /// <exception cref="CatalogException">The file is broken.</exception>
    public IEnumerable<HistoricSetting> Settings => _settings.Value[false];

    /// <summary>What is known of a setting that is known exactly, and of which other releases allow more values; null when none does.</summary>
    /// <exception cref="CatalogException">The file is broken.</exception>
    public HistoricSetting? FindWider(SettingPath path) => _settings.Value[true].FirstOrDefault(setting => setting.Setting.Covers(path));

    /// <summary>The setting of a path, or the first of those below it; null when there is none.</summary>
    public HistoricSetting? Find(SettingPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        foreach (var setting in Settings)
        {
            if (setting.IsAtOrBelow(path))
            {
                return setting;
            }
        }

        return null;
    }

    private static ILookup<bool, HistoricSetting> Read(ICatalogSource catalog)
    {
        var settings = new List<(bool IsWider, HistoricSetting Setting)>();
        if (catalog.Read(Path) is not { } bytes)
        {
            return settings.ToLookup(known => known.IsWider, known => known.Setting);
        }

        var file = CatalogFile.Read(Path, bytes);
        foreach (var entry in file.Root.Entries)
        {
            if (entry.Value is DocumentTable table)
            {
                file.AllowOnly(table, "since", "until", "is", "more-values", "from-model");
                settings.Add((file.OptionalTruth(table, "more-values"), new HistoricSetting(SettingPath.Parse(entry.Key), file.Text(table, "since"), file.OptionalText(table, "until"), file.OptionalText(table, "is"))));
            }
            else
            {
                file.Report(CatalogDiagnostics.WrongKind(entry.Value.Span, entry.Key, entry.Value.KindName, "a table with since"));
            }
        }

        file.ThrowIfBroken();
        return settings.ToLookup(known => known.IsWider, known => known.Setting);
    }
}

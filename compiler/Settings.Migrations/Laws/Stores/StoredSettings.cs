using System.Collections.Immutable;
using Settings.Compiler.Paths;
using Settings.Compiler.Schemas;
using Settings.Compiler.Versions;
using Settings.Migrations.Operations;

namespace Settings.Migrations.Laws.Stores;

/// <summary>
/// The settings that datastores of all releases have, out of a schema: since and until of each say which releases know it. What
/// kind a setting was before a migration converted it, no schema says; the conversion does.
/// </summary>
internal static class StoredSettings
{
    /// <summary>The settings of a schema, and what they were before the migrations of a history.</summary>
    public static IReadOnlyList<StoredSetting> Of(SettingsSchema schema, MigrationHistory history)
    {
        // What the oldest release that is known has may be older still.
        var all = Below(SettingPath.Settings, [], schema.Root, default).ToList();
        var oldest = all.Select(setting => setting.Releases.Since).OfType<string>().Min(ReleaseVersion.Order);
        var settings = all.ConvertAll(setting => setting.Releases.Since == oldest ? setting.OfOld() : setting);
        foreach (var (release, operation) in Conversions(history).Reverse())
        {
            settings = [.. settings.SelectMany(setting => setting.Releases.Contains(release) ? Before(operation, setting, release) : [setting])];
        }

        return settings;
    }

    private static IEnumerable<(string Release, ConversionOperation Operation)> Conversions(MigrationHistory history) =>
        from entry in history.Migrations
        from operation in MigrationHistory.OperationsOf(entry.Migration, MigrationDirection.Forward).Concat(MigrationHistory.OperationsOf(entry.Migration, MigrationDirection.Backward)).OfType<ConversionOperation>()
        select (entry.Release, operation);

    private static IEnumerable<StoredSetting> Below(SettingPath path, ImmutableArray<SchemaSlot?> names, TableNode table, ReleaseSpan releases)
    {
        // Tables that can be written as lists by position are tables in the datastore.
        var members = table.Properties.Concat(table.OfOtherReleases).SelectMany(property => Member(path.Append(property.StoredAs), names, property, releases));
        return table.Rest is { } rest ? members.Concat(Member(path.Any(), names.Add(table.Keys), rest, releases)) : members;
    }

    private static IEnumerable<StoredSetting> Member(SettingPath path, ImmutableArray<SchemaSlot?> names, SchemaSlot slot, ReleaseSpan releases)
    {
        // A setting is as old as the youngest table that it is in.
        releases = releases.And(slot.Notes.Releases).And(slot.Node.Notes.Releases);
        return slot.Node is TableNode table ? Below(path, names, table, releases) : [new StoredSetting(path, names, slot) { Releases = releases }];
    }

    private static IEnumerable<StoredSetting> Before(ConversionOperation operation, StoredSetting setting, string release) =>
        operation.Before(setting.Pattern, setting.Slot) is { } before
            ? setting.ChangedIn(release, before.IsBelow ? setting.Path.Any() : setting.Path, before.Slot)
            : [setting];
}

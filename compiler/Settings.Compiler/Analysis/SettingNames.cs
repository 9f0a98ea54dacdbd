using Settings.Compiler.Schemas;
using Settings.Compiler.Versions;

namespace Settings.Compiler.Analysis;

/// <summary>Lists the settings of a schema; a free key is written as an asterisk.</summary>
public static class SettingNames
{
    /// <summary>The paths of all settings that have a value, in ordinal order.</summary>
    public static IEnumerable<string> Of(SettingsSchema schema) => (schema ?? throw new ArgumentNullException(nameof(schema))).Leaves().Select(leaf => leaf.Path.ToString()).Order(StringComparer.Ordinal);

    /// <summary>
    /// The settings that came with a release or a later one, each with that release, in the order of releases: those of the
    /// variants, and those that are known by name only; and those whose type changed then, with what it allows since.
    /// </summary>
    /// <param name="workspace">The catalog.</param>
    /// <param name="target">The variants.</param>
    /// <param name="release">The release.</param>
    /// <exception cref="UnknownTargetException">The name is not that of a release.</exception>
    public static IEnumerable<string> Since(Workspace workspace, Target target, string release)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(target);
        if (!ReleaseVersion.TryParse(release, out _))
        {
            throw new UnknownTargetException($"\"{release}\" is not a valid release: releases are such as 1.22.0", TargetOrigin.Request);
        }

        var variants = target.Variants;
        var extensions = variants.SelectMany(variant => variant.Extensions).Distinct(StringComparer.Ordinal).ToArray();

        // What a rebuilt release adds is known no worse than what is known by name only.
        var (catalog, known) = (workspace.Catalog, variants[0].Release);
        var schema = workspace.Schemas.SettingsFor(extensions, known == catalog.DefaultRelease.Name ? catalog.NewestRelease.Name : known);
        return schema.Ages().Select(age => (Path: age.Path.ToString(), age.Since))
            .Concat(schema.Leaves().SelectMany(leaf => TypeHistory.Of(workspace.Schemas, leaf.Node.Notes.ModeledType).Where(version => version.Since.Length > 0)
                .Select(version => (Path: $"{leaf.Path}: {version.Node.Expects}", version.Since))))
            .Concat(workspace.History.Settings.Select(setting => (Path: setting.Setting.ToString(), setting.Since)))
            .Where(setting => ReleaseVersion.Order.Compare(setting.Since, release) >= 0)
            .OrderBy(setting => setting.Since, ReleaseVersion.Order).ThenBy(setting => setting.Path, StringComparer.Ordinal)
            .Select(setting => $"{setting.Since} {setting.Path}");
    }
}

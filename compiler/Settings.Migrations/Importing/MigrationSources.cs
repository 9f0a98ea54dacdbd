using System.Collections.Immutable;
using Settings.Compiler.Sources;
using Settings.Compiler.Versions;

namespace Settings.Migrations.Importing;

/// <summary>
/// The programs of migrations in a checkout: sources/settings-migrations/v1.25.0/NAME/src/main.rs, and the same in 'archived'.
/// Upstream: bottlerocket packages/settings-migrations/settings-migrations.spec, for what the programs are called.
/// </summary>
internal static class MigrationSources
{
    private const string Folder = "sources/settings-migrations";
    private const string Archive = "archived";
    private const string OldPrefix = "migrate-";

    /// <summary>The names of migrations and the paths of their programs, by release and name. Where there are two, the archived one is left out.</summary>
    /// <param name="checkout">The checkout.</param>
    public static ImmutableArray<(string Name, string Path)> In(ICatalogSource checkout) =>
    [
        .. checkout.List(Folder)
            .Select(path => (Name: NameOf(path[(Folder.Length + 1)..]), Path: path))
            .Where(program => program.Name.Length > 0)
            .OrderBy(program => program.Path.StartsWith($"{Folder}/{Archive}/", StringComparison.Ordinal))
            .DistinctBy(program => program.Name)
            .OrderBy(program => program.Name[1..program.Name.IndexOf('/', StringComparison.Ordinal)], ReleaseVersion.Order)
            .ThenBy(program => program.Name, StringComparer.Ordinal),
    ];

    private static string NameOf(string path) => path.Split('/') switch
    {
        [Archive, var release, var name, "src", "main.rs"] => NameOf(release, name),
        [var release, var name, "src", "main.rs"] => NameOf(release, name),
        _ => string.Empty,
    };

    private static string NameOf(string release, string name) => release is ['v', .. var version] && ReleaseVersion.TryParse(version, out _)
        ? $"{release}/{(name.StartsWith(OldPrefix, StringComparison.Ordinal) ? name[OldPrefix.Length..] : name)}"
        : string.Empty;
}

using Settings.Compiler.Sources;
using Settings.Compiler.Versions;

namespace Settings.Compiler.Compilation.Files;

/// <summary>A kind of files that a catalog holds.</summary>
/// <param name="Pattern">Their paths: a star stands for a name, "{release}" for a release.</param>
/// <param name="Schema">The schema that describes them, which their first line names for editors; null where only a reader of its own knows the form.</param>
/// <param name="IsNamed">Whether other files of the catalog must name it: otherwise nothing uses it.</param>
/// <param name="IsNeeded">Whether every catalog has such files.</param>
/// <param name="IsSchema">Whether they are themselves schemas of other files.</param>
/// <param name="NamesReleases">Whether "since", "until" and names of steps in them are releases of Bottlerocket.</param>
/// <param name="Reach">Which images a change of one may change.</param>
public sealed record CatalogFileKind(
    string Pattern, string? Schema = null, bool IsNamed = false, bool IsNeeded = false, bool IsSchema = false, bool NamesReleases = false, FileReach Reach = FileReach.None)
{
    private const string AnyRelease = "{release}";
    private const string ModelSchema = "schemas/meta/model.json";
    private const string TypeSchema = "schemas/meta/type.json";
    private const string RuleSchema = "schemas/meta/rule.json";
    private const string ProvisionerSchema = "schemas/meta/provisioner.json";

    /// <summary>Whether they describe extensions.</summary>
    public bool IsModel => Schema == ModelSchema;

    /// <summary>Whether they describe types.</summary>
    public bool IsType => Schema == TypeSchema;

    /// <summary>Whether they describe settings: models and types.</summary>
    public bool IsOfSettings => IsModel || IsType;

    /// <summary>Whether they are rules.</summary>
    public bool IsRule => Schema == RuleSchema;

    /// <summary>Whether they are provisioners.</summary>
    public bool IsProvisioner => Schema == ProvisionerSchema;

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<CatalogFileKind> All { get; } =
    [
        new("schemas/models/*.json", ModelSchema, IsNamed: true, IsNeeded: true, NamesReleases: true, Reach: FileReach.Named),
        new("schemas/types/*.json", TypeSchema, NamesReleases: true, Reach: FileReach.All),
        new("schemas/types/*/{release}.json", TypeSchema, NamesReleases: true, Reach: FileReach.All),
        new("schemas/rules/*/*/*.json", RuleSchema, IsNeeded: true, NamesReleases: true),
        new("schemas/insertions/*.json", "schemas/meta/insertions.json"),
        new("schemas/without-effect/*.json", "schemas/meta/without-effect.json"),
        new("schemas/meta/*.json", "schemas/meta/json-schema.json", IsSchema: true),
        new("schemas/files/*.json", "schemas/meta/json-schema.json", IsSchema: true),
        new("schemas/files/*/*.json", "schemas/meta/json-schema.json", IsSchema: true),
        new("schemas/files/readers.toml", "schemas/meta/readers.json", IsNeeded: true),
        new("schemas/releases/{release}.toml", "schemas/meta/release.json", IsNeeded: true, Reach: FileReach.Named),
        new("schemas/releases/history.toml", "schemas/meta/history.json", NamesReleases: true),
        new("schemas/releases/migrations.toml", "schemas/meta/steps.json", IsNeeded: true, NamesReleases: true),
        new("schemas/variants/*.toml", "schemas/meta/variant.json", IsNamed: true, IsNeeded: true, Reach: FileReach.Named),
        new("schemas/variants/*/{release}.toml", "schemas/meta/variant.json", IsNamed: true, IsNeeded: true, Reach: FileReach.Named),
        new("schemas/defaults/*.toml", IsNamed: true, IsNeeded: true, Reach: FileReach.Named),
        new("schemas/defaults/*/{release}.toml", IsNamed: true, IsNeeded: true, Reach: FileReach.Named),
        new("schemas/image-files/*.toml", "schemas/meta/image-files.json", IsNamed: true, NamesReleases: true, Reach: FileReach.All),
        new("schemas/image-files/*/{release}.toml", "schemas/meta/image-files.json", IsNamed: true, NamesReleases: true, Reach: FileReach.All),
        new("schemas/instance-types/*.toml", "schemas/meta/pod-limits.json", Reach: FileReach.All),
        new("schemas/instance-types/*/{release}.toml", "schemas/meta/pod-limits.json", Reach: FileReach.All),
        new("schemas/aws-regions.toml", "schemas/meta/aws-regions.json", Reach: FileReach.All),
        new("schemas/provisioners/*.toml", ProvisionerSchema),
        new("schemas/reports/*.toml", "schemas/meta/report.json"),
        new("schemas/reports/*/{release}.toml", "schemas/meta/report.json"),
        new("schemas/field-maps/*.toml", "schemas/meta/field-map.json"),
        new("schemas/other-settings.toml", "schemas/meta/other-settings.json", NamesReleases: true),
        new("schemas/other-files.toml", "schemas/meta/other-files.json"),
        new("schemas/upstream.toml", "schemas/meta/upstream.json"),
        new("schemas/migrations/known-defects.toml", "schemas/meta/known-defects.json", NamesReleases: true),
        new("schemas/migrations/{release}/*.migration"),
        new("templates/*.scriban", IsNamed: true, IsNeeded: true, Reach: FileReach.Named),
        new("templates/*/{release}.scriban", IsNamed: true, IsNeeded: true, Reach: FileReach.Named),
    ];

    /// <summary>The kind of a file; null when no reader looks for it.</summary>
    public static CatalogFileKind? Of(string path) => All.FirstOrDefault(kind => kind.Covers(path));

    /// <summary>The path in its catalog of a file in a folder of its own, such as schemas/models/motd.json; null when it is not one that a reader looks for.</summary>
    /// <param name="file">The whole path of the file.</param>
    public static string? PathIn(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var parts = file.Replace('\\', '/').Split('/');
        for (var i = parts.Length - 2; i >= 0; i--)
        {
            if (parts[i] is "schemas" or "templates" && string.Join('/', parts[i..]) is var path && Of(path) is not null)
            {
                return path;
            }
        }

        return null;
    }

    /// <summary>The path that a file shares with its other versions, without the extension.</summary>
    public string NameOf(string path) => Pattern.Contains(AnyRelease, StringComparison.Ordinal) ? path[..path.LastIndexOf('/')] : Path.ChangeExtension(path, null);

    /// <summary>The release that the path of a file names: its last part, or for migrations the folder; null when the kind has none in its paths.</summary>
    public string? ReleaseIn(string path) => Pattern.Split('/').Zip(path.Split('/')).Where(pair => pair.First.StartsWith(AnyRelease, StringComparison.Ordinal))
        .Select(pair => pair.First == AnyRelease ? pair.Second : Path.GetFileNameWithoutExtension(pair.Second)).FirstOrDefault();

    /// <summary>The patterns that no file of a catalog has, of the kinds that every catalog needs: a lint would silently check less.</summary>
    public static IEnumerable<string> Missing(ICatalogSource source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return from kind in All
               where kind.IsNeeded
               group kind by FolderOf(kind.Pattern) into folder
               where !Has(source, folder.Key, folder)
               select folder.First().Pattern;
    }

    // A file with a name of its own is missing by itself, whatever else is in its folder.
    private static string FolderOf(string pattern) => pattern.IndexOfAny(['*', '{']) is >= 0 and var star ? pattern[..star].TrimEnd('/') : pattern;

    private static bool Has(ICatalogSource source, string folder, IEnumerable<CatalogFileKind> kinds) =>
        kinds.Any(kind => kind.Pattern == folder) ? source.Read(folder) is not null : source.List(folder).Any(path => kinds.Any(kind => kind.Covers(path)));

    private bool Covers(string path)
    {
        var (wanted, found) = (Pattern.Split('/'), path.Split('/'));
        return Path.GetExtension(path) == Path.GetExtension(Pattern) && wanted.Length == found.Length
            && wanted.Zip(found).All(pair => Fits(Path.GetExtension(pair.First).Length > 0 ? Path.GetFileNameWithoutExtension(pair.First) : pair.First, pair.Second));
    }

    private static bool Fits(string wanted, string found) => wanted switch
    {
        "*" => true,
        AnyRelease => ReleaseVersion.TryParse(found, out _) || ReleaseVersion.TryParse(Path.GetFileNameWithoutExtension(found), out _),
        _ => wanted == found || wanted == Path.GetFileNameWithoutExtension(found),
    };
}

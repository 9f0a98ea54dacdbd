using System.CommandLine;
using Settings.Compiler.Advice.Effects;
using Settings.Compiler.Advice.Insertions;
using Settings.Compiler.Advice.Rules;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Rendering;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Settings.Compiler.Verification.Readers;

namespace Settings.Cli.Commands;

/// <summary>The catalog of one run and the target that its options name.</summary>
internal sealed class CompilerSession
{
    private readonly string? _variant;
    private readonly string? _release;
    private readonly Lazy<TemplateLibrary> _templates;

    private CompilerSession(ICatalogSource source, string? variant, string? release, string arch)
    {
        Catalog = SettingsCatalog.Open(source);
        Schemas = new SchemaLibrary(source);
        _templates = new(() => new TemplateLibrary(source));
        Readers = new ReaderLibrary(source);
        Rules = new RuleLibrary(source);
        Insertions = new InsertionIndex(source);
        Effects = new EffectIndex(source);
        History = new SettingHistory(source);
        _variant = variant;
        _release = release;
        Arch = arch;
    }

    private CompilerSession(CompilerSession other, string? variant, string? release)
    {
        Catalog = other.Catalog;
        Schemas = other.Schemas;
        _templates = other._templates;
        Readers = other.Readers;
        Rules = other.Rules;
        Insertions = other.Insertions;
        Effects = other.Effects;
        History = other.History;
        Arch = other.Arch;
        TakesNearest = other.TakesNearest;
        _variant = variant;
        _release = release;
    }

    /// <summary>What exists.</summary>
    public SettingsCatalog Catalog { get; }

    /// <summary>The schemas of its settings.</summary>
    public SchemaLibrary Schemas { get; }

    /// <summary>What the programs that read rendered files accept.</summary>
    public ReaderLibrary Readers { get; }

    /// <summary>Its rules about what goes wrong later.</summary>
    public RuleLibrary Rules { get; }

    /// <summary>What is known of texts that reach files.</summary>
    public InsertionIndex Insertions { get; }

    /// <summary>What is known of settings that have no effect.</summary>
    public EffectIndex Effects { get; }

    /// <summary>The settings of releases that it does not know exactly.</summary>
    public SettingHistory History { get; }

    /// <summary>Whether the nearest release that is known exactly may stand in for one that is not.</summary>
    public bool TakesNearest { get; init; }

    /// <summary>Its templates.</summary>
    public TemplateLibrary Templates => _templates.Value;

    /// <summary>The architecture of the image.</summary>
    public string Arch { get; }

    /// <summary>The same catalog for another target; the same session when none is named.</summary>
    public CompilerSession For(string? variant, string? release) => variant is null && release is null
        ? this
        : new CompilerSession(this, variant ?? _variant, release ?? _release);

    /// <summary>Opens the catalog that the options name.</summary>
    /// <exception cref="CannotWorkException">There is no such catalog.</exception>
    public static CompilerSession Open(ParseResult arguments, TargetOptions options, CommandStreams streams, bool takesNearest = false)
    {
        var source = CatalogFolder.Open(arguments.GetValue(options.Catalog), streams);
        return new CompilerSession(
            source, arguments.GetValue(options.Variant), arguments.GetValue(options.Release), arguments.GetValue(options.Arch) ?? "x86_64")
        {
            TakesNearest = takesNearest || arguments.GetValue(options.Nearest),
        };
    }

    /// <summary>
    /// The variants that a document is meant for: the one that the options name, or else its own comment, or else every
    /// variant of the release. Options come before comments.
    /// </summary>
    /// <exception cref="UnknownTargetException">The comment names no release or variant that there is.</exception>
    /// <exception cref="CannotWorkException">The options name none that there is.</exception>
    public IReadOnlyList<Variant> VariantsFor(TargetComment comment)
    {
        var release = ReleaseFor(comment);
        return (_variant ?? comment.Variant) is { } name
            ? [Found(release.Variant(name), $"release {release.Name} has no variant", _variant is not null)]
            : [.. release.Variants.Select(known => Found(release.Variant(known), $"release {release.Name} has no variant", isOption: false))];
    }

    /// <summary>The one variant that a document is compiled for.</summary>
    /// <exception cref="UnknownTargetException">There is no such release or variant, or none is named and there are several.</exception>
    public Variant VariantFor(TargetComment comment)
    {
        var variants = VariantsFor(comment);
        return variants.Count == 1
            ? variants[0]
            : throw new UnknownTargetException($"no variant is named; use --variant, or begin the document with \"#:settingsc variant=NAME\" (settingsc catalog variants lists the names)");
    }

    /// <summary>The release that a document is for, as it is named; the newest of the catalog when it is not.</summary>
    public string ReleaseNameFor(TargetComment comment) => _release ?? comment.Release ?? Catalog.NewestRelease.Name;

    /// <summary>Says that another release stands in for the one that is meant; null when none does.</summary>
    public string? StandIn(TargetComment comment)
    {
        var (asked, known) = (ReleaseNameFor(comment), ReleaseFor(comment).Name);
        return asked == known ? null : $"Release {asked} is not known exactly: {known} stands in for it.";
    }

    /// <summary>
    /// The release that the options or the comment name, or the newest. Where the nearest may stand in, a release that is
    /// not known exactly gets the oldest exact one that is not older, or else the newest.
    /// </summary>
    /// <exception cref="UnknownTargetException">There is no such release.</exception>
    public Release ReleaseFor(TargetComment comment)
    {
        if ((_release ?? comment.Release) is not { } name)
        {
            return Catalog.NewestRelease;
        }

        var lookup = Catalog.Release(name);
        return !lookup.IsFound && TakesNearest && ReleaseVersion.TryParse(name, out _)
            ? Catalog.Release(Catalog.Releases.FirstOrDefault(known => ReleaseVersion.Order.Compare(known, name) >= 0) ?? Catalog.Releases[^1]).Value ?? Catalog.NewestRelease
            : Found(lookup, "there is no release", _release is not null);
    }

    // What the command line names wrongly ends the run; what a document names wrongly is a finding about this document.
    private static T Found<T>(CatalogLookup<T> lookup, string problem, bool isOption)
        where T : class
    {
        if (lookup.Value is { } value)
        {
            return value;
        }

        var hint = typeof(T) == typeof(Release) && ReleaseVersion.TryParse(lookup.Name, out _) ? " that is known exactly; --nearest takes the nearest that is"
            : lookup.Closest is { } closest ? $"; did you mean \"{closest}\"?" : string.Empty;
        var reason = $"{problem} \"{lookup.Name}\"{hint} (known: {string.Join(", ", lookup.Known)})";
        throw isOption ? new CannotWorkException($"{reason}.") : new UnknownTargetException(reason);
    }
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using Settings.Compiler.Advice.Effects;
using Settings.Compiler.Advice.Insertions;
using Settings.Compiler.Advice.Policies;
using Settings.Compiler.Advice.Rules;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Compilation;
using Settings.Compiler.Compliance;
using Settings.Compiler.Configuration;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Facts;
using Settings.Compiler.Hosts;
using Settings.Compiler.Hosts.Others;
using Settings.Compiler.Hosts.Yaml;
using Settings.Compiler.Provisioning;
using Settings.Compiler.Rendering;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;
using Settings.Compiler.Verification.Readers;
using Settings.Compiler.Versions;

namespace Settings.Compiler.Analysis;

/// <summary>
/// The front door of the compiler: one catalog with all that is read from it, for any number of documents. What a document
/// needs of it is read at first use and kept. Immutable to its users, and safe from any number of threads: a program opens
/// it once and keeps it.
/// </summary>
public sealed class Workspace
{
    private readonly Lazy<TemplateLibrary> _templates;
    private readonly ConcurrentDictionary<Variant, VariantModel> _models = new();
    private readonly ConcurrentDictionary<(DatastoreKey Setting, Variant Variant), SettingDescription?> _descriptions = new();
    private readonly ConcurrentDictionary<Variant, TemplateUses> _uses = new();
    private readonly TargetResolver _targets;
    private readonly Lazy<SettingsSchema> _allSettings;

    /// <summary>Opens a catalog without reading anything.</summary>
    /// <param name="source">The catalog.</param>
    public Workspace(ICatalogSource source)
    {
        Catalog = SettingsCatalog.Open(source);
        Schemas = new SchemaLibrary(source);
        Rules = new RuleLibrary(source);
        Insertions = new InsertionIndex(source);
        Effects = new EffectIndex(source);
        History = new SettingHistory(source);
        OtherFiles = new OtherFiles(source);
        Releases = new ReleaseChronicle(source);
        Readers = new ReaderLibrary(source);
        Provisioners = new ProvisionerLibrary(source);
        Benchmarks = new BenchmarkLibrary(source);
        Manifests = source is EmbeddedCatalogSource ? null : new FieldMapLibrary(source);
        _templates = new(() => new TemplateLibrary(source));
        _targets = new TargetResolver(this);
        _allSettings = new(() => Schemas.SettingsFor(Schemas.ModelNames, Catalog.NewestRelease.Name));
    }

    /// <summary>What exists: releases, variants, defaults.</summary>
    public SettingsCatalog Catalog { get; }

    /// <summary>The schemas of its settings.</summary>
    public SchemaLibrary Schemas { get; }

    /// <summary>Its rules about what goes wrong later.</summary>
    public RuleLibrary Rules { get; }

    /// <summary>What is known of texts that reach files.</summary>
    public InsertionIndex Insertions { get; }

    /// <summary>What is known of settings that have no effect.</summary>
    public EffectIndex Effects { get; }

    /// <summary>The settings of releases without complete data.</summary>
    public SettingHistory History { get; }

    /// <summary>What is known of files that people take for user data.</summary>
    public OtherFiles OtherFiles { get; }

    /// <summary>The releases that there have been, with their variants.</summary>
    public ReleaseChronicle Releases { get; }

    /// <summary>What the programs that read rendered files accept.</summary>
    public ReaderLibrary Readers { get; }

    /// <summary>What is known of manifests; null for what the program knows.</summary>
    public FieldMapLibrary? Manifests { get; }

    /// <summary>What is between documents and nodes.</summary>
    public ProvisionerLibrary Provisioners { get; }

    /// <summary>What nodes check of themselves.</summary>
    public BenchmarkLibrary Benchmarks { get; }

    /// <summary>Its templates.</summary>
    public TemplateLibrary Templates => _templates.Value;

    /// <summary>The target that a request means, without a document.</summary>
    /// <exception cref="UnknownTargetException">A name is unknown.</exception>
    /// <exception cref="CatalogException">The catalog is broken.</exception>
    public Target Resolve(TargetRequest request) => Resolve(request, TargetComment.None);

    /// <summary>The one variant that a request means, without a document.</summary>
    /// <exception cref="UnknownTargetException">A name is unknown, or no variant is named.</exception>
    /// <exception cref="CatalogException">The catalog is broken.</exception>
    public Variant ResolveVariant(TargetRequest request) =>
        Resolve(request) is { VariantNames.Count: 1 } target ? target.Variants[0] : throw new UnknownTargetException(VariantAnalysis.NoVariant, TargetOrigin.Default);

    /// <summary>Analyses a text: reads it, checks it against its target, and gives what everything else is made of.</summary>
    /// <param name="source">The text of a user data document.</param>
    /// <param name="request">The target; what it leaves open, the document may say.</param>
    /// <param name="cancellation">Ends the analysis with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="UnknownTargetException">The request names an unknown target. What a document names wrongly is a finding.</exception>
    /// <exception cref="ConfigurationException">The configuration file names a target that is unknown, or unknown beside the other names.</exception>
    /// <exception cref="CatalogException">The catalog is broken.</exception>
    public DocumentAnalysis Analyze(SourceText source, TargetRequest request, CancellationToken cancellation = default) =>
        Analyze(UserDataReader.Read(source, cancellation), request, cancellation);

    /// <summary>Analyses a document that has been read, such as one that came as gzip.</summary>
    /// <param name="document">The document.</param>
    /// <param name="request">The target; what it leaves open, the document may say.</param>
    /// <param name="cancellation">Ends the analysis with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="UnknownTargetException">The request names an unknown target. What a document names wrongly is a finding.</exception>
    /// <exception cref="ConfigurationException">The configuration file names a target that is unknown, or unknown beside the other names.</exception>
    /// <exception cref="CatalogException">The catalog is broken.</exception>
    public DocumentAnalysis Analyze(UserData document, TargetRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(request);
        var analysis = AnalyzeOnce(document, request, cancellation);
        var review = new FixReview(changed => AnalyzeOnce(UserDataReader.Read(changed, cancellation), request, cancellation));
        return analysis.WithMasked(review.Review(analysis));
    }

    /// <summary>The target of a document that has been read; null when it names an unknown one, which is a finding of its analysis.</summary>
    /// <param name="document">The document.</param>
    /// <param name="request">The target; what it leaves open, the document may say.</param>
    /// <exception cref="UnknownTargetException">The request names an unknown target.</exception>
    /// <exception cref="CatalogException">The catalog is broken.</exception>
    public Target? TargetOf(UserData document, TargetRequest request) => TargetOf((document ?? throw new ArgumentNullException(nameof(document))).Source, request);

    /// <summary>The target of a text; null when it names an unknown one, which is a finding of its analysis.</summary>
    /// <param name="source">The text.</param>
    /// <param name="request">The target; what it leaves open, the text may say.</param>
    /// <exception cref="UnknownTargetException">The request names an unknown target.</exception>
    /// <exception cref="CatalogException">The catalog is broken.</exception>
    public Target? TargetOf(SourceText source, TargetRequest request)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            return Resolve(request, TargetComment.Read(source, []));
        }
        catch (UnknownTargetException unknown) when (unknown.Origin == TargetOrigin.Comment)
        {
            return null;
        }
    }

    /// <summary>The target of a document as it is named, part by part, and by whom; whether the names exist is not looked at. Of several targets the first.</summary>
    /// <param name="document">The document.</param>
    /// <param name="request">The target; what it leaves open, the document may say.</param>
    public static TargetChoices Choose(UserData document, TargetRequest request)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(request);
        var comment = TargetComment.Read(document.Source, []);
        return TargetChoices.Of(ConfiguredTargets.Of(request, comment)[0], comment);
    }

    /// <summary>The targets of a document as they are named, part by part, and by whom: one, or those of a configuration file, in the order in which they are analysed.</summary>
    /// <param name="document">The document.</param>
    /// <param name="request">The target; what it leaves open, the document may say.</param>
    /// <exception cref="UnknownTargetException">Something names an unknown target.</exception>
    public IEnumerable<TargetChoices> ChooseEach(UserData document, TargetRequest request)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(request);
        var comment = TargetComment.Read(document.Source, []);
        return DistinctOf(ConfiguredTargets.Of(request, comment), comment).Select(one => TargetChoices.Of(one, comment));
    }

    /// <summary>The unknown variants and releases of a configuration file; the places are in its text.</summary>
    /// <param name="configuration">The file, of which no document needs to be read.</param>
    /// <exception cref="CatalogException">The catalog is broken.</exception>
    public IEnumerable<Diagnostic> Check(SettingsConfiguration configuration) => new ConfigurationCheck(this, _targets).Run(configuration);

    /// <summary>Reads the rules of a folder that a configuration file names.</summary>
    /// <param name="source">Where the folder is.</param>
    /// <param name="folder">The folder, with '/' between its parts.</param>
    /// <param name="named">How the configuration file names it.</param>
    /// <exception cref="ConfigurationException">The folder or a rule is wrong.</exception>
    /// <exception cref="CatalogException">The catalog is broken.</exception>
    public RuleLibrary ReadRules(ICatalogSource source, string folder, ConfiguredName named) => new OwnRules(this, source).Read(folder, named);

    /// <summary>What kinds of findings are called.</summary>
    /// <param name="own">The rules of one's own; null for none.</param>
    /// <exception cref="CatalogException">A rule of the catalog is broken; thrown when a name is looked up.</exception>
    public RuleNames NamesOf(RuleLibrary? own) => new(
        name => (Rules.Find(name) ?? own?.Rules.FirstOrDefault(rule => rule.Rule.Code.Equals(name, StringComparison.OrdinalIgnoreCase) || rule.Rule.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))?.Rule,
        () => Rules.Rules.Concat(own?.Rules ?? []).Select(rule => rule.Rule));

    /// <summary>Puts a configuration file together with those that it extends.</summary>
    /// <param name="layers">The files, none of which has findings, the nearest first.</param>
    /// <param name="rules">The rules of one's own; null for none.</param>
    /// <param name="policies">The policies.</param>
    /// <exception cref="ConfigurationException">A file names a finding that does not exist, or a severity that it cannot have.</exception>
    /// <exception cref="CatalogException">The catalog is broken.</exception>
    public GoverningConfiguration Govern(ImmutableArray<ConfigurationLayer> layers, RuleLibrary? rules = null, params ImmutableArray<Policy> policies) =>
        new(layers, new SeverityCheck(this, rules).Of(layers), rules) { Policies = policies };

    /// <summary>What there is to know about a setting; null when the variant does not have it.</summary>
    /// <param name="setting">The setting, with settings at its beginning.</param>
    /// <param name="variant">The variant.</param>
    /// <exception cref="CatalogException">The catalog is broken.</exception>
    public SettingDescription? Describe(DatastoreKey setting, Variant variant)
    {
        ArgumentNullException.ThrowIfNull(setting);
        ArgumentNullException.ThrowIfNull(variant);

        // It reads the history of the defaults, and an editor asks again and again.
        return _descriptions.GetOrAdd((setting, variant), static (wanted, workspace) => SettingDescription.Of(workspace, wanted.Variant, wanted.Setting), this);
    }

    /// <summary>Where the templates of a variant read settings; worked out when asked for.</summary>
    /// <param name="variant">The variant.</param>
    public TemplateUses UsesOf(Variant variant) => _uses.GetOrAdd(variant, static (variant, workspace) => new TemplateUses(variant, workspace.Schemas, workspace.Templates), this);

    /// <summary>The same for a target: of several variants that have the setting, the newest speaks.</summary>
    /// <param name="setting">The setting, with settings at its beginning.</param>
    /// <param name="target">The target.</param>
    /// <exception cref="CatalogException">The catalog is broken.</exception>
    public SettingDescription? Describe(DatastoreKey setting, Target target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return VariantNames.NewestFirst(target.VariantNames)
            .Select(name => target.Release.Variant(name).Value is { } variant ? Describe(setting, variant) : null)
            .FirstOrDefault(description => description is not null);
    }

    /// <summary>Describes a path of the newest of some variants whose nodes have it; null when none has.</summary>
    /// <param name="path">The path, such as /etc/motd.</param>
    /// <param name="target">The target.</param>
    /// <exception cref="CatalogException">The catalog is broken.</exception>
    public FileDescription? DescribeFile(string path, Target target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return FileDescription.Of(this, target, path);
    }

    /// <summary>The page about a kind of finding; null when there is no such kind.</summary>
    /// <param name="subject">Its code or its name.</param>
    /// <exception cref="CatalogException">The rules of the catalog are broken.</exception>
    public DiagnosticPage? PageOf(string subject) => DiagnosticCatalogue.Find(subject) is { } own ? PageOf(own) : Rules.Find(subject) is { } rule ? PageOf(rule) : null;

    /// <summary>The pages about all kinds of findings, in the order of their codes.</summary>
    /// <exception cref="CatalogException">The rules of the catalog are broken.</exception>
    public IEnumerable<DiagnosticPage> Pages() => DiagnosticCatalogue.Rules.Select(PageOf).Concat(Rules.Rules.Select(PageOf)).OrderBy(page => page.Rule.Code, StringComparer.Ordinal);

    private DiagnosticPage PageOf(AdviceRule rule) => new(rule.Rule, DiagnosticPages.Write(rule.Rule, rule.Worse?.Rule.Effect, Catalog.Source.Read));

    private static DiagnosticPage PageOf(DiagnosticRule rule) => new(rule, DiagnosticPages.Write(rule, null));

    /// <summary>What is secret in some variants, and, for keys that they do not have, in any: settings are secret whatever the variant and the release.</summary>
    public SecretPolicy SecretsOf(params IEnumerable<SettingsSchema> schemas) => SecretPolicy.Of(schemas, _allSettings);

    /// <summary>A variant with the model of its settings and its defaults read through it; the same object for the same variant.</summary>
    public VariantModel ModelOf(Variant variant) => _models.GetOrAdd(variant, static (variant, schemas) => new VariantModel(variant, schemas.SettingsFor(variant)), Schemas);

    /// <summary>Refuses the name of a variant that no release has had, those without complete data included.</summary>
    /// <exception cref="UnknownTargetException">No release has had it.</exception>
    public void RequireImage(string variant) => ImageNames.Check(variant, Catalog, Releases);

    /// <summary>
    /// The facts of an image by its names. In a release without complete data its programs behave as in the nearest one that
    /// has the variant; of a variant that is in no release only the names are known.
    /// </summary>
    /// <param name="variant">The variant.</param>
    /// <param name="release">The release.</param>
    /// <param name="arch">The processor architecture.</param>
    /// <exception cref="CatalogException">The catalog is broken.</exception>
    public OsFacts ImageOf(string variant, string release, string arch)
    {
        var (newer, older) = (Catalog.Releases.Where(known => !IsBefore(known, release)), Catalog.Releases.Where(known => IsBefore(known, release)).Reverse());
        var known = newer.Concat(older).Select(name => Catalog.Release(name).Value?.Variant(variant).Value).FirstOrDefault(image => image is not null);
        var named = OsFacts.Of(variant, release, arch, Catalog.Source);
        return known is null ? named : named with { HasFips = known.HasFips, Behaviour = known.Behaviour };
    }

    internal DocumentAnalysis AnalyzeOnce(UserData document, TargetRequest request, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticBag();
        var comment = TargetComment.Read(document.Source, diagnostics);
        try
        {
            var requests = DistinctOf(ConfiguredTargets.Of(request, comment), comment);
            return requests is [var only] ? AnalyzeFor(document, only, comment, diagnostics, isOneOfSeveral: false, cancellation)
                : new DocumentAnalysis([.. requests.Select(one => AnalyzeFor(document, one, comment, [.. diagnostics], isOneOfSeveral: true, cancellation))]);
        }
        catch (UnknownTargetException unknown) when (unknown.Origin == TargetOrigin.Comment)
        {
            diagnostics.Add(ToolDiagnostics.InvalidTarget(document.Source.Lines.LineSpan(0), unknown.Message));
            return new DocumentAnalysis(this, document, null, DiagnosticOrder.Sorted(diagnostics), []);
        }
    }

    // A target that is named twice, in whatever words, is one.
    private TargetRequest[] DistinctOf(TargetRequest[] requests, TargetComment comment)
    {
        if (requests.Length == 1)
        {
            return requests;
        }

        var known = new HashSet<string>(StringComparer.Ordinal);
        return [.. requests.Where(request => Resolve(request, comment) is var target
            && known.Add(string.Join(' ', [target.Asked, target.Release.Name, target.Arch, TargetChoices.Of(request, comment).Provisioner.Name ?? string.Empty, .. target.VariantNames])))];
    }

    private DocumentAnalysis AnalyzeFor(UserData document, TargetRequest request, TargetComment comment, DiagnosticBag diagnostics, bool isOneOfSeveral, CancellationToken cancellation)
    {
        var target = Resolve(request, comment);
        return new DocumentCheck(this, document, target, TargetReasons.Of(TargetChoices.Of(request, comment), request.Evidence), diagnostics, cancellation)
        {
            Provisioner = Guarded(() => ProvisionerRequest.Of(Provisioners, request, comment.Provisioner)),
            Configuration = request.Configuration,
            Selection = request.Selection,
            Policies = request.Policies,
            IsOneOfSeveral = isOneOfSeveral,
        }.Run();
    }

    private Target Resolve(TargetRequest request, TargetComment comment)
    {
        request = ConfiguredTargets.Of(request, comment)[0];
        return Guarded(() => _targets.Resolve(TargetChoices.Of(request, comment), request));
    }

    private static T Guarded<T>(Func<T> find)
    {
        try
        {
            return find();
        }
        catch (UnknownTargetException unknown) when (unknown.Place is { } place)
        {
            throw new ConfigurationException(place.Source, [ConfigurationDiagnostics.UnknownTarget(place.Span, unknown.Message)]);
        }
    }

    private static bool IsBefore(string release, string other) => ReleaseVersion.Order.Compare(release, other) < 0;
}

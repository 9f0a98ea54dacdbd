using Settings.Compiler.Advice.Rules;
using Settings.Compiler.Binding;
using Settings.Compiler.Compilation;
using Settings.Compiler.Compliance;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Generators;
using Settings.Compiler.Paths;
using Settings.Compiler.Verification;

namespace Settings.Compiler.Analysis;

/// <summary>What one node makes of a document that it accepts: the datastore, the files, and what is wrong with them. Each is worked out when it is asked for, once.</summary>
public sealed class NodeAnalysis
{
    private readonly NodeCompiler _compiler;
    private readonly Once<CompiledNode> _node;
    private readonly Once<IReadOnlyList<TreeFile>> _files;
    private readonly Once<RenderedLines> _lines;
    private readonly Once<IReadOnlyList<Diagnostic>> _broken;

    internal NodeAnalysis(VariantAnalysis variant, Machine machine)
    {
        Variant = variant;
        Machine = machine;
        _compiler = new NodeCompiler(variant.Model);
        var templates = variant.Document.Workspace.Templates;
        _node = new(cancellation => _compiler.Compile(variant.Check.Normalised, variant.Os, machine.Host, machine.Datastore, cancellation));
        _files = new(cancellation => new TreeRenderer(variant.Variant, templates).Render(Compile(cancellation), variant.Os, machine.Host, cancellation));
        _lines = new(cancellation => new RenderedLines(Render(cancellation)));
        _broken = new(cancellation =>
        [
            .. new TreeVerifier(templates, variant.Document.Workspace.Readers, variant.Variant).Verify(Render(cancellation), Compile(cancellation), cancellation),
            .. FoundOnMachine(cancellation),
        ]);
    }

    /// <summary>The document as the variant of the node sees it.</summary>
    public VariantAnalysis Variant { get; }

    /// <summary>The machine.</summary>
    public Machine Machine { get; }

    /// <summary>The transactions, their commit and what follows from it.</summary>
    public CompiledNode Compile(CancellationToken cancellation = default) => _node.Get(cancellation);

    /// <summary>Whether it is compiled already, so that what follows from it is there soon.</summary>
    public bool IsCompiled => _node.IsKnown;

    /// <summary>The configuration files, sorted by path, those that are not written included.</summary>
    public IReadOnlyList<TreeFile> Render(CancellationToken cancellation = default) => _files.Get(cancellation);

    /// <summary>The configuration files that the node would write with other settings than those that it has, sorted by path.</summary>
    /// <param name="settings">What lies below settings.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public IReadOnlyList<TreeFile> RenderWith(DocumentTable settings, CancellationToken cancellation = default) =>
        new TreeRenderer(Variant.Variant, Variant.Document.Workspace.Templates).Render(Compile(cancellation) with { Settings = settings }, Variant.Os, Machine.Host, cancellation);

    /// <summary>Which lines come from a setting, or from what is in it. Only the files whose templates read it are rendered, unless all are already.</summary>
    /// <param name="setting">The setting, with settings at its beginning.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public IReadOnlyList<RenderedLine> LinesOf(SettingPath setting, CancellationToken cancellation = default)
    {
        if (_files.IsKnown)
        {
            return Lines(cancellation).Of(setting);
        }

        var names = Variant.Document.Workspace.UsesOf(Variant.Variant).FilesOf(setting);
        var files = new TreeRenderer(Variant.Variant, Variant.Document.Workspace.Templates)
            .Render(Compile(cancellation), Variant.Os, Machine.Host, file => names.Contains(file.Name), cancellation);
        return new RenderedLines(files).Of(setting);
    }

    /// <summary>Answers the checks of a benchmark from the files of the node.</summary>
    /// <param name="benchmark">The benchmark, which the variant has the checks of.</param>
    /// <param name="level">The level: checks above it are left out.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public ComplianceReport Report(Benchmark benchmark, int level, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(benchmark);
        return benchmark.Run(new ComplianceTree(Render(cancellation), NodePaths.Of(Variant.Variant, Variant.Os.Arch)), level);
    }

    /// <summary>Which of their lines come from which setting.</summary>
    public RenderedLines Lines(CancellationToken cancellation = default) => _lines.Get(cancellation);

    /// <summary>
    /// What is wrong with the files that are written: each is read in its own format, and compared with what is known of the machine. What
    /// the check of the document leaves open is answered, or said again.
    /// </summary>
    public IReadOnlyList<Diagnostic> Verify(CancellationToken cancellation = default) => _broken.Get(cancellation);

    /// <summary>What is wrong with the host facts; the places are in their own file.</summary>
    public IReadOnlyList<Diagnostic> CheckFacts() => _compiler.CheckFacts(Machine.Host);

    /// <summary>The generators that fail because of a host fact; the places are in the file of the facts.</summary>
    public IEnumerable<Diagnostic> FailuresOfFacts(CancellationToken cancellation = default) => Failures(isOfFact: true, cancellation);

    /// <summary>What the compilation finds beside the check of the document: generators that fail, a commit that is refused.</summary>
    public IEnumerable<Diagnostic> CompileFindings(CancellationToken cancellation = default) => Failures(isOfFact: false, cancellation)
        .Concat(Compile(cancellation).Commit.Refused is { } setting ? [CommitDiagnostics.Refused(setting.ToPath(), DatastoreTransaction.Launch)] : []);

    /// <summary>The files that the node does not write, with the settings that cause it.</summary>
    public IEnumerable<Diagnostic> MissingFiles(CancellationToken cancellation = default) => TreeRenderer.Explain(Render(cancellation), Compile(cancellation));

    // What rules say about amounts once the settings and the machine are known, without what they say about the document alone.
    private IEnumerable<Diagnostic> FoundOnMachine(CancellationToken cancellation) =>
        RuleChecker.OfNode(Variant.Document.Workspace.Rules, Variant.Rules, Variant.Document.Document.Settings ?? new DocumentTable(default), Compile(cancellation).Settings, Compile(cancellation).Generators, Machine.Host)
            .Check(Variant.Check.Normalised)
            .Where(found => !Variant.Document.Findings.Any(known => !known.IsOpen && known.Code == found.Code && known.Span == found.Span));

    private IEnumerable<Diagnostic> Failures(bool isOfFact, CancellationToken cancellation) => Compile(cancellation).Generators
        .Where(outcome => outcome.Status == GeneratorStatus.Failed && outcome.FactSpan is not null == isOfFact)
        .Select(outcome => HostFactDiagnostics.Failing(outcome.FactSpan ?? default, outcome.Setting.ToPath(), outcome.Program, outcome.Reason));
}

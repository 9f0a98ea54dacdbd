using BenchmarkDotNet.Attributes;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Checking;
using Settings.Compiler.Compilation;
using Settings.Compiler.Facts;
using Settings.Compiler.Rendering;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Settings.Compiler.Syntax;
using Settings.Compiler.Text;
using Tomlyn.Parsing;

namespace Settings.Benchmarks;

/// <summary>Each stage on its own, warm, on a document of usual and one of unusual size; the peer is Tomlyn's parser.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private readonly OsFacts _os = OsFacts.Of("aws-k8s-1.31", "1.26.1", "x86_64", new EmbeddedCatalogSource());
    private SourceText _source = new("none", string.Empty);
    private DocumentTable _settings = new(default);
    private DocumentTable _normalised = new(default);
    private SettingsSchema? _schema;
    private NodeCompiler? _compiler;
    private TreeRenderer? _renderer;
    private CompiledNode? _node;

    /// <summary>The size of the document in bytes.</summary>
    [Params(2_000, 5_000_000)]
    public int Size { get; set; }

    /// <summary>Prepares what each stage starts from.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var catalog = new EmbeddedCatalogSource();
        var variant = SettingsCatalog.Open(catalog).NewestRelease.Variant("aws-k8s-1.31").Value ?? throw new InvalidOperationException("The catalog has no aws-k8s-1.31.");
        var schema = new SchemaLibrary(catalog).SettingsFor(variant);
        _schema = schema;
        _source = new SourceText("benchmark.toml", Workloads.OfSize(Size));
        _settings = (DocumentTable)(DocumentReader.Read(_source).Root["settings"] ?? _settings);
        _normalised = SettingsChecker.Check(_settings, schema).Normalised;
        _compiler = new NodeCompiler(new VariantModel(variant, schema));
        _renderer = new TreeRenderer(variant, new TemplateLibrary(catalog));
        _node = Compile();
    }

    /// <summary>Text to tree.</summary>
    [Benchmark]
    public object Parse() => SyntaxTree.Parse(_source);

    /// <summary>Text to tables and values.</summary>
    [Benchmark]
    public object ParseAndBind() => DocumentReader.Read(_source);

    /// <summary>The peer: text to Tomlyn's tree.</summary>
    [Benchmark(Baseline = true)]
    public object TomlynParse() => SyntaxParser.Parse(_source.Text);

    /// <summary>Settings against the schema.</summary>
    [Benchmark]
    public object? Check() => _schema is null ? null : SettingsChecker.Check(_settings, _schema);

    /// <summary>Settings to transactions and their commit.</summary>
    [Benchmark]
    public CompiledNode? Compile() => _compiler?.Compile(_normalised, _os, HostFacts.Default);

    /// <summary>All files of the variant.</summary>
    [Benchmark]
    public object? Render() => _node is null ? null : _renderer?.Render(_node, _os, HostFacts.Default);
}

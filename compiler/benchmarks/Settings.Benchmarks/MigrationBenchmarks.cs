using BenchmarkDotNet.Attributes;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Facts;
using Settings.Compiler.Sources;
using Settings.Migrations;
using Settings.Migrations.Planning;
using Settings.Migrations.Running;

namespace Settings.Benchmarks;

/// <summary>The whole history on stores of usual and of unusual size.</summary>
[MemoryDiagnoser]
public class MigrationBenchmarks
{
    private const string Variant = "aws-k8s-1.31";

    private readonly MigrationRunner _runner = new(Variant, OsFacts.Of(Variant, "1.26.1", "x86_64", new EmbeddedCatalogSource()), HostFacts.Default);
    private IReadOnlyList<Migration> _migrations = [];
    private FlatStore _store = FlatStore.Empty;

    /// <summary>How many keys the store has.</summary>
    [Params(500, 100_000)]
    public int Keys { get; set; }

    /// <summary>Reads the migrations and fills the store.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var catalog = new EmbeddedCatalogSource();
        var library = new MigrationLibrary(catalog);
        _migrations = [.. new MigrationPlanner(ReleaseHistory.Read(catalog)).Plan("1.0.0", "1.26.1").Migrations.Select(name => library.Find(name).Value).OfType<Migration>()];
        _store = FlatStore.Empty with
        {
            Live = FlatStore.Empty.Live.SetItems(Enumerable.Range(0, Keys).Select(i =>
                KeyValuePair.Create($"settings.kubernetes.node-labels.label{i}", (DocumentValue)new DocumentString("value", default)))),
        };
    }

    /// <summary>From 1.0.0 to 1.26.1.</summary>
    [Benchmark]
    public object Forward() => _runner.Run(_migrations, MigrationDirection.Forward, _store);

    /// <summary>From 1.26.1 to 1.0.0.</summary>
    [Benchmark]
    public object Backward() => _runner.Run(_migrations.Reverse(), MigrationDirection.Backward, _store);
}

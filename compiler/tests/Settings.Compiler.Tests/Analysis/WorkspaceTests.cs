using Settings.Compiler.Analysis;
using Settings.Compiler.Generators;
using Settings.Compiler.Hosts;
using Settings.Compiler.Rendering;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.Analysis;

public sealed class WorkspaceTests
{
    private const int Threads = 8;
    private static readonly int Rounds = LongRun.Times(usually: 200, all: 1000);

    private static readonly TargetRequest[] Requests =
    [
        TargetRequest.Open with { TakesNearest = true },
        new("aws-k8s-1.34", null),
        new("aws-ecs-2", "1.26.1"),
        new("vmware-k8s-1.31", "1.26.1") { Arch = "aarch64" },
        new("aws-k8s-1.33-fips", "1.50.0"),
        new(null, "1.40.0") { TakesNearest = true },
    ];

    [Fact]
    public void Many_threads_get_from_one_workspace_what_one_thread_gets()
    {
        var documents = TestDocuments.All().Select(document => UserDataReader.Read(document.Name, document.Bytes)).ToArray();
        var pairs = documents.Length * Requests.Length;

        // Neighbouring rounds take documents and targets that lie far apart.
        int[] rounds = [.. Enumerable.Range(0, Rounds).Select(round => round * 7919 % pairs)];
        var alone = new Workspace(new EmbeddedCatalogSource());
        var expected = (LongRun.IsOn ? Enumerable.Range(0, pairs) : rounds.Distinct()).ToDictionary(i => i, i => Spell(alone, documents[i % documents.Length], Requests[i / documents.Length]));

        var shared = new Workspace(new EmbeddedCatalogSource());
        var wrong = new List<int>();
        Parallel.ForEach(rounds, new ParallelOptions { MaxDegreeOfParallelism = Threads, CancellationToken = TestContext.Current.CancellationToken }, i =>
        {
            if (Spell(shared, documents[i % documents.Length], Requests[i / documents.Length]) != expected[i])
            {
                lock (wrong)
                {
                    wrong.Add(i);
                }
            }
        });
        Assert.True(wrong.Count == 0, string.Join(", ", wrong.Select(i => $"{documents[i % documents.Length].Source.Name} for {Requests[i / documents.Length]}")));
    }

    // Reading settings is a pass over all of them: a large document must not be read again for what follows from it.
    [Fact]
    public void Settings_are_read_once_to_check_a_document_and_once_for_each_generated_value()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var workspace = new Workspace(new EmbeddedCatalogSource());
        var request = new TargetRequest("aws-k8s-1.34", null);
        Analyze("[settings]\nmotd = 'what is the same for all documents is read with the first'\n").Single.On(Machine.Unknown).Compile(cancellation);

        var analysis = Analyze("[settings.kubernetes]\nmax-pods = 58\n[settings.host-containers.admin]\nenabled = true\n");
        var checks = Assert.Single(Assert.IsType<Target>(analysis.Target).Groups).Model;
        var model = analysis.Single.Model.Settings;
        var (checkedBefore, readBefore) = (checks.Readings, model.Readings);
        var node = analysis.Single.On(Machine.Unknown);
        var values = node.Compile(cancellation).Generators.Count(outcome => outcome.Status == GeneratorStatus.Generated);
        Assert.NotEqual(0, values);
        Assert.Equal((checkedBefore, readBefore + values), (checks.Readings, model.Readings));

        node.Render(cancellation);
        node.Verify(cancellation);
        Assert.Equal((checkedBefore, readBefore + values), (checks.Readings, model.Readings));

        Analyze("[settings]\nmotd = 'next'\n");
        Assert.Equal((checkedBefore + 1, readBefore + values), (checks.Readings, model.Readings));

        DocumentAnalysis Analyze(string text) => workspace.Analyze(new SourceText("a.toml", text), request, cancellation);
    }

    [Fact]
    public void What_is_worked_out_is_worked_out_once()
    {
        var workspace = new Workspace(new EmbeddedCatalogSource());
        var analysis = workspace.Analyze(new SourceText("a.toml", "[settings]\nmotd = 'hello'\n"), new TargetRequest("aws-k8s-1.34", null));
        var node = analysis.Single.On(Machine.Unknown);
        Assert.Same(node, analysis.Single.On(Machine.Unknown));
        Assert.Same(node.Compile(TestContext.Current.CancellationToken), node.Compile(TestContext.Current.CancellationToken));
        Assert.Same(node.Render(TestContext.Current.CancellationToken), node.Render(TestContext.Current.CancellationToken));
        Assert.Same(node.Verify(TestContext.Current.CancellationToken), node.Verify(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Who_gives_up_gets_an_exception_and_spoils_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var workspace = new Workspace(new EmbeddedCatalogSource());
        var (source, request) = (new SourceText("a.toml", "[settings]\nmotd = 'hello'\n"), new TargetRequest("aws-k8s-1.34", null));
        Assert.Throws<OperationCanceledException>(() => workspace.Analyze(source, request, cancelled.Token));
        var node = workspace.Analyze(source, request, TestContext.Current.CancellationToken).Single.On(Machine.Unknown);
        Assert.Throws<OperationCanceledException>(() => node.Compile(cancelled.Token));
        Assert.Throws<OperationCanceledException>(() => node.Render(cancelled.Token));
        Assert.Throws<OperationCanceledException>(() => node.Verify(cancelled.Token));
        Assert.Contains(node.Render(TestContext.Current.CancellationToken), file => file is { File.Path: "/etc/motd", Outcome: RenderedFile { Text: "hello\n" } });
        Assert.Throws<OperationCanceledException>(() => workspace.Analyze(UserDataReader.Read(source, TestContext.Current.CancellationToken), request, cancelled.Token));
    }

    private static string Spell(Workspace workspace, UserData document, TargetRequest request)
    {
        try
        {
            var analysis = workspace.Analyze(document, request);
            var findings = string.Join('\n', analysis.Findings.Select(finding => $"{finding.Code} {finding.Span} {finding.Message}"));
            return analysis.IsRejected || analysis.Target is not { VariantNames.Count: 1 } ? findings
                : $"{findings}\n{string.Join('\n', analysis.Single.On(Machine.Unknown).Render().Select(file => $"{file.File.Path} {file.Outcome}"))}";
        }
        catch (UnknownTargetException unknown)
        {
            return unknown.Message;
        }
    }
}

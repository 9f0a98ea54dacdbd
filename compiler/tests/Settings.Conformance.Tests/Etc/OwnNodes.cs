using System.Collections.Concurrent;
using Settings.Compiler.Analysis;
using Settings.Compiler.Hosts;
using Settings.Compiler.Sources;

namespace Settings.Conformance.Tests.Etc;

/// <summary>What we make of the documents of the cases; each is worked out once for all tests.</summary>
internal static class OwnNodes
{
    private static readonly ConcurrentDictionary<(string Release, string Variant, string Name), Lazy<NodeAnalysis>> Nodes = new();

    /// <summary>The catalog that all tests share.</summary>
    public static Workspace Workspace { get; } = new(new EmbeddedCatalogSource());

    /// <summary>The node of a case.</summary>
    public static NodeAnalysis Of(NodeCase one) => Nodes.GetOrAdd((one.Release, one.Variant, one.Name), _ => new Lazy<NodeAnalysis>(() => Analyze(Workspace, one))).Value;

    /// <summary>The node of a case with another catalog.</summary>
    public static NodeAnalysis Analyze(Workspace workspace, NodeCase one)
    {
        var analysis = workspace.Analyze(UserDataReader.Read(one.Name, File.ReadAllBytes(one.UserData)), new TargetRequest(one.Variant, one.Release));
        return analysis.IsRejected
            ? throw new InvalidOperationException($"{one.Release} {one.Variant} {one.Name} is refused: {analysis.Findings[0].Message}")
            : analysis.Single.On(Machine.Unknown);
    }
}

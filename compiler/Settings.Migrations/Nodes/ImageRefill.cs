using Settings.Compiler.Analysis;
using Settings.Compiler.Compilation;
using Settings.Compiler.Facts;
using Settings.Compiler.Generators;
using Settings.Compiler.Hosts;
using Settings.Migrations.Stores;

namespace Settings.Migrations.Nodes;

/// <summary>What an image writes into a datastore that has been migrated to its release.</summary>
public static class ImageRefill
{
    /// <summary>It, for a node that reads no user data; null when the image is not known exactly.</summary>
    public static Refill? Of(Workspace workspace, OsFacts os, MigratedStore store)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(os);
        if (workspace.Catalog.Release(os.VersionId).Value?.Variant(os.VariantId).Value is null)
        {
            return null;
        }

        var machine = Machine.Unknown with { Datastore = ExistingStore.StateOf(store) };
        return Of(workspace.Analyze(UserData.None, new TargetRequest(os.VariantId, os.VersionId) { Arch = os.Arch }).Single.On(machine).Compile());
    }

    /// <summary>What a node has made of it.</summary>
    public static Refill Of(CompiledNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return new(node.Datastore, node.Generators.Where(outcome => outcome.Status == GeneratorStatus.NeedsMachine).Select(outcome => outcome.Setting).ToHashSet());
    }
}

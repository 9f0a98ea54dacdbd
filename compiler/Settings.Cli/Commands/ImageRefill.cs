using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Checking;
using Settings.Compiler.Compilation;
using Settings.Compiler.Facts;
using Settings.Compiler.Generators;
using Settings.Migrations.Stores;

namespace Settings.Cli.Commands;

/// <summary>What an image writes into a datastore that has been migrated to its release.</summary>
internal static class ImageRefill
{
    /// <summary>It, for a node that reads no user data; null when the image is not known exactly.</summary>
    public static Refill? Of(CompilerSession session, OsFacts os, MigratedStore store)
    {
        if (session.Catalog.Release(os.VersionId).Value?.Variant(os.VariantId).Value is not { } variant)
        {
            return null;
        }

        var schema = session.Schemas.SettingsFor(variant);
        var compiler = new NodeCompiler(variant, settings => SettingsChecker.Check(settings, schema).Normalised);
        return Of(compiler.Compile(new DocumentTable(default), os, HostFacts.Default, ExistingState.StateOf(store)));
    }

    /// <summary>What a node has made of it.</summary>
    public static Refill Of(CompiledNode node) =>
        new(node.Datastore, node.Generators.Where(outcome => outcome.Status == GeneratorStatus.NeedsMachine).Select(outcome => outcome.Setting).ToHashSet());
}

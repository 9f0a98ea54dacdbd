using Settings.Cli.Input;
using Settings.Compiler.Analysis;
using Settings.Compiler.Compilation;
using Settings.Compiler.FileSystem;
using Settings.Compiler.Verification.Trees;

namespace Settings.Cli.Commands;

/// <summary>Compares what a node should have with a tree that comes from one.</summary>
/// <param name="path">The folder or archive with the tree.</param>
/// <param name="isComplete">Whether what the image itself brings must be there, too.</param>
/// <param name="comparesModes">Whether a folder's permissions are those of the node; an archive's always are.</param>
internal sealed class TreeComparison(string path, bool isComplete, bool comparesModes)
{
    /// <summary>The differences, sorted by path.</summary>
    /// <exception cref="CannotWorkException">The tree cannot be read.</exception>
    public IReadOnlyList<TreeDifference> With(NodeAnalysis node)
    {
        var (variant, schema, templates) = (node.Variant.Variant, node.Variant.Model.Settings.Schema, node.Variant.Document.Workspace.Templates);
        var secrets = new RenderedSecrets(variant, schema, templates, node.Variant.Document.Workspace.SecretsOf(schema));
        var comparer = new TreeComparer(NodePaths.Of(variant, node.Variant.Os.Arch), node.Render(), templates, variant.Release, secrets)
        {
            IsComplete = isComplete,
            ComparesModes = comparesModes || FileStatus.Of(path).Kind != FileKind.Folder,
        };
        try
        {
            return comparer.Compare(NodeTreeReader.Read(path, comparer.Tops, comparer.IsWanted));
        }
        catch (Exception error) when (SystemFailure.IsOne(error) || error is NodeTreeException)
        {
            // Files of a folder are read when they are compared.
            throw new CannotWorkException($"\"{path}\" cannot be read: {(error is NodeTreeException ? error.Message.TrimEnd('.') : SystemFailure.Reason(error))}.");
        }
    }
}

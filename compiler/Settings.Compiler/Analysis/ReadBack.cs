using Settings.Compiler.Advice.Insertions;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Compilation;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Facts;
using Settings.Compiler.Verification;

namespace Settings.Compiler.Analysis;

/// <summary>
/// Reads files back as their programs do, as verify does with all of them: those files only that a text of the document reaches
/// that may be read as something else.
/// </summary>
internal static class ReadBack
{
    /// <summary>What the programs do not accept because of the document. Nothing is known of the machine.</summary>
    /// <param name="workspace">The catalog.</param>
    /// <param name="variant">The variant.</param>
    /// <param name="arch">The processor architecture.</param>
    /// <param name="settings">Accepted settings, as the model stores them.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public static IEnumerable<Diagnostic> Check(Workspace workspace, Variant variant, string arch, DocumentTable settings, CancellationToken cancellation)
    {
        var templates = new PlainTexts(workspace.Insertions, variant).Templates(settings);
        if (templates.Count == 0)
        {
            return [];
        }

        var os = OsFacts.Of(variant, arch);
        var node = new NodeCompiler(workspace.ModelOf(variant)).Compile(settings, os, HostFacts.Default);
        var files = new TreeRenderer(variant, workspace.Templates).Render(node, os, HostFacts.Default, file => templates.Contains(file.Template), cancellation);
        return new TreeVerifier(workspace.Templates, workspace.Readers, variant).Verify(files, node, cancellation)
            .Where(finding => finding.Span.Length > 0 && finding.Severity > Severity.Info);
    }
}

using Settings.Compiler.Analysis;
using Settings.Compiler.Rendering;
using Settings.Compiler.Text;
using Settings.LanguageServer.Documents;
using Settings.LanguageServer.Messages;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>The files that a new node of the newest of the variants writes for a document, without its secrets.</summary>
internal static class PreviewFeature
{
    /// <summary>A file.</summary>
    /// <param name="view">The document.</param>
    /// <param name="path">The file; null for the one that the setting at the offset becomes.</param>
    /// <param name="offset">The place whose line is wanted; null for none.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public static Preview Of(UserDataView view, string? path, int? offset, CancellationToken cancellation)
    {
        if (view.Node(cancellation) is not { } node)
        {
            return new Preview([]) { Path = path, Message = "No node accepts the document: nothing is rendered until its errors are gone." };
        }

        var files = node.Render(cancellation);
        var lines = offset is { } at && FoundSetting.At(view, at, cancellation) is { } found ? found.Lines(view, node, cancellation) : [];
        var line = path is null ? lines.FirstOrDefault() : lines.FirstOrDefault(line => line.File.File.Path == path);
        var shown = path ?? line?.File.File.Path;
        var preview = new Preview(files.Select(file => new PreviewFile(file.File.Path) { Reason = (file.Outcome as FailedFile)?.Reason }).ToArray())
        {
            Variant = $"{node.Variant.Variant.Name} {node.Variant.Variant.Release}",
            Path = shown,
        };
        return shown is null ? preview with { Message = offset is null ? "Name a file, or a place in the document." : "No file comes of what is at this place." } : files.FirstOrDefault(file => file.File.Path == shown)?.Outcome switch
        {
            RenderedFile rendered => Shown(preview, rendered, view, node, line),
            FailedFile failed => preview with { Message = $"The node does not write '{shown}': {failed.Reason}" },
            _ => preview with { Message = $"The node does not render a file '{shown}'." },
        };
    }

    /// <summary>The lines that come of the setting at an offset.</summary>
    public static IEnumerable<LspLocation> LinesOf(UserDataView view, int offset, CancellationToken cancellation)
    {
        if (FoundSetting.At(view, offset, cancellation) is not { } found || view.Node(cancellation) is not { } node)
        {
            yield break;
        }

        foreach (var line in found.Lines(view, node, cancellation))
        {
            var shown = LineOf(line, view.SecretsIn(line.Rendered, node));
            yield return new LspLocation(
                new PreviewAddress(view.Document.Uri, line.File.File.Path).ToString(), new LspRange(new LspPosition(shown, 0), new LspPosition(shown, 0)));
        }
    }

    private static Preview Shown(Preview preview, RenderedFile rendered, UserDataView view, NodeAnalysis node, RenderedLine? line)
    {
        var secrets = view.SecretsIn(rendered, node);
        return preview with { Text = secrets.Masked(new TextSpan(0, rendered.Text.Length)), Line = line is null ? null : LineOf(line, secrets) };
    }

    // A secret of several lines is masked by one.
    private static int LineOf(RenderedLine line, SecretSpans secrets) => secrets.Masked(new TextSpan(0, line.Span.Start)).AsSpan().Count('\n');
}

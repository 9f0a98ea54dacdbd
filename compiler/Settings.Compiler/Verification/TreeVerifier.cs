using Settings.Compiler.Catalog;
using Settings.Compiler.Compilation;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Formats;
using Settings.Compiler.Paths;
using Settings.Compiler.Rendering;
using Settings.Compiler.Text;
using Settings.Compiler.Verification.Readers;

namespace Settings.Compiler.Verification;

/// <summary>Verifies all files of a node, and finds the path from a broken line to the setting behind it.</summary>
/// <param name="templates">The templates that the files are rendered from.</param>
/// <param name="readers">What the programs that read the files accept.</param>
/// <param name="variant">The variant of the node.</param>
public sealed class TreeVerifier(TemplateLibrary templates, ReaderLibrary readers, Variant variant)
{
    /// <summary>What does not parse, and what its reader does not accept, with the places of the settings in the user data.</summary>
    /// <param name="files">The files.</param>
    /// <param name="node">The settings that they are rendered from.</param>
    /// <param name="cancellation">Ends the work between two files with an <see cref="OperationCanceledException"/>.</param>
    public IEnumerable<Diagnostic> Verify(IEnumerable<TreeFile> files, CompiledNode node, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(node);
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var diagnostic in file.Outcome is RenderedFile rendered ? Verify(file.File.Path, rendered, FormatOf(file), node) : [])
            {
                yield return diagnostic;
            }
        }
    }

    private IEnumerable<Diagnostic> Verify(string path, RenderedFile rendered, FileFormat format, CompiledNode node)
    {
        var lines = new LineMap(rendered.Text);
        var reader = readers.Find(path, variant);
        foreach (var finding in format.Verify(rendered.Text).Where(finding => reader is null || !readers.Ignores(reader, finding)))
        {
            var setting = SettingBehind(rendered, finding.Span);
            var span = TreeRenderer.SpanOf(setting, node.Settings);
            yield return finding.IsStub
                ? VerificationDiagnostics.StubFile(span, path, format.Noun, format.Remedy, setting)
                : VerificationDiagnostics.BrokenFile(
                    span, path, format.Noun, lines.PositionOf(finding.Span.Start), finding.Reason, finding.IsRepetition ? VerificationDiagnostics.NameGivenTwice : format.Remedy, setting);
        }

        foreach (var finding in reader is not null ? readers.Check(reader, format, rendered.Text) : [])
        {
            var setting = SettingAt(rendered, finding.Span);
            var span = TreeRenderer.SpanOf(setting, node.Settings);
            var position = lines.PositionOf(finding.Span.Start);

            // A key that a value has brought in may be a part of a secret.
            var reason = finding.IsKey && rendered.Origins.Any(origin => origin.Span.End > finding.Span.Start && origin.Span.Start < finding.Span.End)
                ? "this key is unknown"
                : finding.Reason;
            yield return finding.IsIgnored
                ? VerificationDiagnostics.IgnoredPart(span, path, finding.Reader, position, reason, setting)
                : VerificationDiagnostics.RefusedFile(span, path, finding.Reader, position, reason, setting);
        }
    }

    private FileFormat FormatOf(TreeFile file) => templates.Load(file.File.Template, variant.Release).Header.Format;

    // The setting in the value itself, or else in its line: a template that writes a value leaves a key before it.
    private static SettingPath? SettingAt(RenderedFile file, TextSpan span)
    {
        var end = file.Text.IndexOf('\n', Math.Min(span.End, file.Text.Length));
        return file.Origins
            .Where(origin => origin.Span.End > span.Start && origin.Span.Start < (end < 0 ? file.Text.Length : end))
            .Select(origin => origin.Path)
            .FirstOrDefault(path => path.IsAtOrBelow(SettingPath.Settings));
    }

    // The setting at the place, or else the last one before it: a value that breaks a file is often noticed after its end.
    private static SettingPath? SettingBehind(RenderedFile file, TextSpan span)
    {
        SettingPath? last = null;
        foreach (var origin in file.Origins)
        {
            if (origin.Span.Start >= Math.Max(span.End, span.Start + 1))
            {
                break;
            }

            if (origin.Path.IsAtOrBelow(SettingPath.Settings))
            {
                last = origin.Path;
            }
        }

        return last;
    }
}

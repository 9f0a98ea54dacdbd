using Settings.Compiler.Compilation;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Rendering;
using Settings.Compiler.Text;

namespace Settings.Compiler.Verification;

/// <summary>Verifies all files of a node, and finds the way back from a broken line to the setting behind it.</summary>
/// <param name="templates">The templates that the files are rendered from.</param>
/// <param name="release">The release of the node.</param>
public sealed class TreeVerifier(TemplateLibrary templates, string release)
{
    /// <summary>What does not parse, with the places of the settings in the user data.</summary>
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
            if (file.Outcome is not RenderedFile rendered)
            {
                continue;
            }

            var format = templates.Load(file.File.Template, release).Header.Format;
            foreach (var finding in FileVerifier.Verify(format, rendered.Text))
            {
                var setting = SettingBehind(rendered, finding.Span);
                var position = new LineMap(rendered.Text).PositionOf(finding.Span.Start);
                yield return VerificationDiagnostics.BrokenFile(
                    TreeRenderer.SpanOf(setting, node.Settings), file.File.Path, NameOf(format), position, finding.Reason, setting);
            }
        }
    }

    // The setting at the place, or else the last one before it: a value that breaks a file is often noticed behind its end.
    private static string? SettingBehind(RenderedFile file, TextSpan span)
    {
        string? last = null;
        foreach (var origin in file.Origins)
        {
            if (origin.Span.Start >= Math.Max(span.End, span.Start + 1))
            {
                break;
            }

            if (origin.Setting.StartsWith("settings", StringComparison.Ordinal))
            {
                last = origin.Setting;
            }
        }

        return last;
    }

    private static string NameOf(FileFormat format) => format switch
    {
        FileFormat.Toml => "TOML",
        FileFormat.Yaml => "YAML",
        FileFormat.Json => "JSON",
        FileFormat.Pem => "PEM",
        FileFormat.Ini => "INI file",
        FileFormat.Env => "environment file",
        FileFormat.Systemd => "systemd unit",
        FileFormat.Hosts => "hosts file",
        _ => "text",
    };
}

using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Facts;
using Settings.Compiler.Generators;
using Settings.Compiler.Paths;
using Settings.Compiler.Rendering;
using Settings.Compiler.Text;

namespace Settings.Compiler.Compilation;

/// <summary>
/// Renders all configuration files of a variant, as a node does at boot: what fails is left out, the others are written.
/// Upstream: core-kit sources/api/thar-be-settings/src/config.rs (render_config_files, not strict).
/// </summary>
public sealed class TreeRenderer(Variant variant, TemplateLibrary templates)
{
    private readonly FileRenderer _renderer = new(templates);

    /// <summary>The files, sorted by path.</summary>
    /// <param name="node">The settings.</param>
    /// <param name="os">The image.</param>
    /// <param name="host">The machine.</param>
    /// <param name="cancellation">Ends the work between two files with an <see cref="OperationCanceledException"/>.</param>
    public IReadOnlyList<TreeFile> Render(CompiledNode node, OsFacts os, HostFacts host, CancellationToken cancellation = default) => Render(node, os, host, static _ => true, cancellation);

    /// <summary>Some of the files, sorted by path.</summary>
    /// <param name="node">The settings.</param>
    /// <param name="os">The image.</param>
    /// <param name="host">The machine.</param>
    /// <param name="wanted">Which files.</param>
    /// <param name="cancellation">Ends the work between two files with an <see cref="OperationCanceledException"/>.</param>
    public IReadOnlyList<TreeFile> Render(CompiledNode node, OsFacts os, HostFacts host, Func<ConfigurationFile, bool> wanted, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(node);
        var context = new RenderContext(node.Settings, os, host) { Constants = variant.Constants };
        var defaults = variant.Defaults;
        return
        [
            .. defaults.ConfigurationFiles
                .Where(wanted)
                .OrderBy(file => file.Path, StringComparer.Ordinal)
                .Select(file =>
                {
                    cancellation.ThrowIfCancellationRequested();
                    return new TreeFile(file, [.. defaults.ServicesOf(file).Select(service => service.Name)], _renderer.Render(file.Template, context));
                }),
        ];
    }

    /// <summary>
    /// What there is to say about the files that are not written, with the places of the settings that caused it. Those for which only
    /// facts of the machine are missing, which the node has, share one note.
    /// </summary>
    public static IEnumerable<Diagnostic> Explain(IEnumerable<TreeFile> files, CompiledNode node)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(node);
        var waiting = node.Generators.Where(outcome => outcome.Status == GeneratorStatus.NeedsMachine).Select(outcome => outcome.Setting.ToPath()).ToArray();
        var waitingFiles = new List<string>();
        foreach (var file in files)
        {
            if (file.Outcome is FailedFile { Setting: { } setting } unset && unset.Rule == RenderingDiagnostics.MissingSetting && Array.Exists(waiting, path => path.IsAbove(setting) || setting.IsAbove(path)))
            {
                waitingFiles.Add(file.File.Path);
            }
            else if (file.Outcome is FailedFile failed)
            {
                yield return RenderingDiagnostics.FileNotWritten(failed.Rule, SpanOf(failed.Setting, node.Settings), file.File.Path, failed.Reason, failed.Setting);
            }
        }

        if (waitingFiles.Count > 0)
        {
            yield return RenderingDiagnostics.NeedsFacts(waitingFiles);
        }
    }

    /// <summary>Where a setting, or the nearest table above it, is written in the user data; empty when it is not.</summary>
    public static TextSpan SpanOf(SettingPath? setting, DocumentTable settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return Written(setting, settings).Span;
    }

    private static (DocumentValue? Value, TextSpan Span) Written(SettingPath? setting, DocumentTable settings)
    {
        if (setting?.Parent is not { } parent)
        {
            return (settings, default);
        }

        var (around, span) = Written(parent, settings);
        var value = (around, setting.Index) switch
        {
            (DocumentArray list, { } index) => list.Items.ElementAtOrDefault(index),
            (DocumentTable table, null) => table[setting.Name],
            _ => null,
        };
        return (value, value is { Span.Length: > 0 } ? value.Span : span);
    }
}

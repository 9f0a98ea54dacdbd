using Scriban.Runtime;
using Scriban.Syntax;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;

namespace Settings.Compiler.Rendering;

/// <summary>
/// Renders configuration files as a node does. A file comes out whole or not at all. One renderer serves one thread.
/// Upstream: core-kit sources/api/schnauzer/src/v2/mod.rs (render_template).
/// </summary>
public sealed class FileRenderer(TemplateLibrary templates)
{
    private RenderingContext? _engine;

    /// <summary>Renders one file.</summary>
    /// <param name="template">The last part of the file's template-path.</param>
    /// <param name="context">What templates see.</param>
    /// <returns>A <see cref="RenderedFile"/>, or a <see cref="FailedFile"/> that says why the node does not write it.</returns>
    public RenderOutcome Render(string template, RenderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var loaded = templates.Load(template, context.Os.VersionId);
        foreach (var diagnostic in loaded.Diagnostics)
        {
            if (diagnostic.Severity == Severity.Error)
            {
                return Failed(loaded, diagnostic.Rule, diagnostic.Message, diagnostic.Span, null);
            }
        }

        // A context that failed may have loops and scopes left open: it is not used again.
        var engine = _engine ?? new RenderingContext();
        _engine = null;
        try
        {
            var file = engine.Render(loaded, VariablesOf(context), context);
            _engine = engine;
            return file;
        }
        catch (RenderException failure)
        {
            return Failed(loaded, failure.Rule, failure.OriginalMessage, failure.Span.ToTextSpan(), failure.Path);
        }
        catch (ScriptRuntimeException failure)
        {
            return Failed(loaded, TemplateDiagnostics.UnsupportedConstruct, failure.OriginalMessage, failure.Span.ToTextSpan(), null);
        }
    }

    private static FailedFile Failed(LoadedTemplate template, DiagnosticRule rule, string reason, Text.TextSpan span, SettingPath? setting) =>
        new(rule, reason, template.Source.Name, span, template.Source.Lines.PositionOf(span.Start), setting);

    private static ScriptObject VariablesOf(RenderContext context)
    {
        var variables = new ScriptObject();
        variables.SetValue("settings", new TemplateValue(context.Settings, SettingPath.Settings), readOnly: true);
        variables.SetValue("os", new TemplateValue(context.Os.ToTable(), new SettingPath("os")), readOnly: true);
        variables.SetValue("constants", new TemplateValue(context.Constants, new SettingPath("constants")), readOnly: true);
        return variables;
    }
}

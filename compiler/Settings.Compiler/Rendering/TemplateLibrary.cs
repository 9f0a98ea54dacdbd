using System.Collections.Concurrent;
using System.Text;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;
using Settings.Compiler.Catalog;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;

namespace Settings.Compiler.Rendering;

/// <summary>The templates of a catalog, each read when it is first asked for.</summary>
public sealed class TemplateLibrary(ICatalogSource catalog)
{
    private static readonly LexerOptions WithHeader = new() { Mode = ScriptMode.FrontMatterAndContent };

    private readonly ConcurrentDictionary<string, LoadedTemplate> _loaded = new(StringComparer.Ordinal);

    /// <summary>The names of all templates, as configuration files refer to them.</summary>
    public IEnumerable<string> Names => catalog.List("templates")
        .Where(path => path.EndsWith(".scriban", StringComparison.Ordinal))
        .Select(path => path["templates/".Length..^".scriban".Length]);

    /// <summary>
    /// Finds a template. One that does not exist, or does not parse, comes back with diagnostics that say so.
    /// </summary>
    /// <param name="name">The last part of a configuration file's template-path, such as kubelet-config.</param>
    public LoadedTemplate Load(string name) => _loaded.GetOrAdd(name, Read);

    private LoadedTemplate Read(string name)
    {
        var path = $"templates/{name}.scriban";
        var bytes = catalog.Read(path);
        var source = new SourceText(path, bytes is null ? string.Empty : Encoding.UTF8.GetString(bytes));
        var diagnostics = new DiagnosticBag();
        if (bytes is null)
        {
            diagnostics.Add(TemplateDiagnostics.NoSuchTemplate(path));
            return new LoadedTemplate(source, new TemplateHeader([], []), new ScriptPage(), [.. diagnostics]);
        }

        return Parse(source, diagnostics);
    }

    private static LoadedTemplate Parse(SourceText source, DiagnosticBag diagnostics)
    {
        if (source.Length > RenderLimits.TemplateLength)
        {
            diagnostics.Add(TemplateDiagnostics.SyntaxError(default, $"it is longer than {RenderLimits.TemplateLength} characters."));
            return new LoadedTemplate(source, new TemplateHeader([], []), new ScriptPage(), [.. diagnostics]);
        }

        var template = Template.Parse(source.Text, source.Name, parserOptions: null, WithHeader);
        foreach (var message in template.Messages)
        {
            diagnostics.Add(TemplateDiagnostics.SyntaxError(message.Span.ToTextSpan(), message.Message));
        }

        var page = template.Page ?? new ScriptPage();
        var header = TemplateHeaderReader.Read(page.FrontMatter, diagnostics);
        if (!diagnostics.HasErrors)
        {
            new TemplateInspector(header, diagnostics).Inspect(page);
        }

        return new LoadedTemplate(source, header, page, [.. diagnostics]);
    }
}

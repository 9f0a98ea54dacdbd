using System.Collections.Concurrent;
using System.Text;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Formats;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;

namespace Settings.Compiler.Rendering;

/// <summary>The templates of a catalog, each read when it is first asked for. One that changed is a folder of versions, as <see cref="VersionedFiles"/> has them.</summary>
public sealed class TemplateLibrary(ICatalogSource catalog)
{
    /// <summary>What the header of a template begins and ends with, in a line of its own.</summary>
    public const string Marker = "+++";

    internal static readonly LexerOptions WithHeader = new() { Mode = ScriptMode.FrontMatterAndContent };

    private const string Folder = "templates/";
    private const string Extension = ".scriban";

    private readonly ConcurrentDictionary<(string Name, string Release), LoadedTemplate> _loaded = new();

    // Releases share what did not change between them.
    private readonly ConcurrentDictionary<string, LoadedTemplate> _parsed = new(StringComparer.Ordinal);

    /// <summary>The names of all templates, as configuration files refer to them.</summary>
    public IEnumerable<string> Names => catalog.List(Folder.TrimEnd('/'))
        .Where(path => path.EndsWith(Extension, StringComparison.Ordinal))
        .Select(path => path[Folder.Length..^Extension.Length].Split('/')[0])
        .Distinct(StringComparer.Ordinal);

    /// <summary>The releases since which the versions of a template hold, the oldest first; empty when it never changed.</summary>
    /// <param name="name">The template.</param>
    public IEnumerable<string> VersionsOf(string name) => VersionedFiles.Versions(catalog, Folder + name, Extension);

    /// <summary>
    /// Finds a template. One that does not exist, or does not parse, comes back with diagnostics that say so.
    /// </summary>
    /// <param name="name">The last part of a configuration file's template-path, such as kubelet-config.</param>
    /// <param name="release">The release whose file it is for.</param>
    public LoadedTemplate Load(string name, string release) => _loaded.GetOrAdd((name, release), Read);

    /// <summary>The text of a template without reading what is in it, named by its path in the catalog; null when it does not exist.</summary>
    /// <param name="name">The last part of a configuration file's template-path, such as kubelet-config.</param>
    /// <param name="release">The release whose file it is for.</param>
    public SourceText? TextOf(string name, string release) =>
        VersionedFiles.Find(catalog, Folder + name, Extension, release) is var (path, bytes) ? new SourceText(path, Encoding.UTF8.GetString(bytes.Span)) : null;

    /// <summary>The path of a template in the catalog; null when it does not exist.</summary>
    /// <param name="name">The last part of a configuration file's template-path, such as kubelet-config.</param>
    /// <param name="release">The release whose file it is for.</param>
    public string? PathOf(string name, string release) => VersionedFiles.Find(catalog, Folder + name, Extension, release)?.Path;

    private LoadedTemplate Read((string Name, string Release) wanted)
    {
        if (VersionedFiles.Find(catalog, Folder + wanted.Name, Extension, wanted.Release) is var (path, bytes))
        {
            return _parsed.GetOrAdd(path, static (path, bytes) => Parse(new SourceText(path, Encoding.UTF8.GetString(bytes.Span))), bytes);
        }

        var source = new SourceText(Folder + wanted.Name + Extension, string.Empty);
        var diagnostics = new DiagnosticBag();
        diagnostics.Add(TemplateDiagnostics.NoSuchTemplate(source.Name));
        return new LoadedTemplate(source, new TemplateHeader([], [], FileFormats.Text), new ScriptPage(), diagnostics.ToImmutableArray());
    }

    /// <summary>Parses the text of a template.</summary>
    internal static LoadedTemplate Parse(SourceText source)
    {
        var diagnostics = new DiagnosticBag();
        if (source.Length > RenderLimits.TemplateLength)
        {
            diagnostics.Add(TemplateDiagnostics.SyntaxError(default, $"it is longer than {RenderLimits.TemplateLength} characters."));
            return new LoadedTemplate(source, new TemplateHeader([], [], FileFormats.Text), new ScriptPage(), diagnostics.ToImmutableArray());
        }

        if (!source.Text.StartsWith(Marker, StringComparison.Ordinal))
        {
            diagnostics.Add(TemplateDiagnostics.NoHeader());
            return new LoadedTemplate(source, new TemplateHeader([], [], FileFormats.Text), new ScriptPage(), diagnostics.ToImmutableArray());
        }

        var template = Template.Parse(source.Text, source.Name, parserOptions: null, WithHeader);
        foreach (var message in template.Messages)
        {
            diagnostics.Add(TemplateDiagnostics.SyntaxError(message.Span.ToTextSpan(), message.Message));
        }

        if (!diagnostics.HasErrors)
        {
            TemplateTags.Check(source, WithHeader, diagnostics);
        }

        var page = template.Page ?? new ScriptPage();
        var header = TemplateHeaderReader.Read(page.FrontMatter, diagnostics);
        if (!diagnostics.HasErrors)
        {
            new TemplateInspector(header, diagnostics).Inspect(page);
        }

        return new LoadedTemplate(source, header, page, diagnostics.ToImmutableArray());
    }
}

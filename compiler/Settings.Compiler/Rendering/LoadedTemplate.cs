using System.Collections.Immutable;
using Scriban.Runtime;
using Scriban.Syntax;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;

namespace Settings.Compiler.Rendering;

/// <summary>A template, read once: its text, its header and what is wrong with it.</summary>
public sealed class LoadedTemplate
{
    internal LoadedTemplate(SourceText source, TemplateHeader header, ScriptPage page, ImmutableArray<Diagnostic> diagnostics)
    {
        Source = source;
        Header = header;
        Page = page;
        Diagnostics = diagnostics;
        foreach (var helper in header.Functions)
        {
            Functions.SetValue(TemplateHeader.FunctionNameOf(helper.Name), new HelperFunction(helper), readOnly: true);
        }
    }

    /// <summary>The text, named by its path in the catalog.</summary>
    public SourceText Source { get; }

    /// <summary>The extensions and helpers it uses.</summary>
    public TemplateHeader Header { get; }

    /// <summary>Findings about the template itself; one with an error is never rendered.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    internal ScriptPage Page { get; }

    internal ScriptObject Functions { get; } = [];
}

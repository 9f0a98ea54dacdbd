using System.Collections.Immutable;
using Settings.Compiler.Formats;
using Settings.Compiler.TemplateFunctions;

namespace Settings.Compiler.Rendering;

/// <summary>
/// What a template asks for. Only these extensions exist below "settings" while it is rendered, and only these helpers.
/// Upstream: core-kit sources/api/schnauzer/src/v2/template.rs (TemplateFrontmatter).
/// </summary>
/// <param name="Extensions">Names of settings extensions; a variant may lack some of them.</param>
/// <param name="Helpers">The helpers.</param>
/// <param name="Format">What the reader of the file takes it for.</param>
public sealed record TemplateHeader(ImmutableArray<string> Extensions, ImmutableArray<TemplateHelper> Helpers, FileFormat Format)
{
    /// <summary>
    /// The members of a JSON file whose order upstream leaves to chance, as names with dots between them: entries of a table
    /// or items of a list.
    /// </summary>
    public ImmutableArray<string> Unordered { get; init; } = [];

    /// <summary>The helpers and the functions of the language.</summary>
    internal IEnumerable<TemplateHelper> Functions => HelperRegistry.Language.Concat(Helpers);

    /// <summary>How a template spells a helper: names contain no dashes there.</summary>
    internal static string FunctionNameOf(string helper) => helper.Replace('-', '_');
}

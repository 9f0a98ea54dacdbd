using System.Collections.Immutable;
using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.Compiler.Rendering;

/// <summary>
/// Which settings and which other names a template contains, and where, as far as its tokens tell: nothing needs to parse. A variable
/// stands for the setting that it was last given.
/// </summary>
/// <param name="All">The settings, in the order of the text.</param>
/// <param name="Names">The other names in its code: helpers, words of the language, members of what is no setting.</param>
/// <param name="Code">Where its code is, without the header; what nothing closes ends with the text.</param>
/// <param name="Header">The header, without its markers; empty when there is none.</param>
public sealed record TemplateMentions(ImmutableArray<TemplateMention> All, ImmutableArray<(string Name, TextSpan Span)> Names, ImmutableArray<TextSpan> Code, TextSpan Header)
{
    /// <summary>The variables that stand for settings, at the end of the text.</summary>
    public ImmutableArray<string> Variables { get; init; } = [];

    /// <summary>Reads a template.</summary>
    public static TemplateMentions Of(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new TemplateMentionReader(source).Read();
    }

    /// <summary>The setting that is named at an offset; null when none is.</summary>
    public TemplateMention? At(int offset) => All.LastOrDefault(mention => mention.Span.Start <= offset && offset <= mention.Span.End);

    /// <summary>The setting that the expression stands for that ends at an offset; null when none does.</summary>
    public SettingPath? EndingAt(int offset) => All.LastOrDefault(mention => mention.End == offset)?.Path;

    /// <summary>Whether code can be written at an offset.</summary>
    public bool IsCode(int offset) => Code.Any(span => span.Start <= offset && offset <= span.End);
}

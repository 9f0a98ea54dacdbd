using System.Collections.Immutable;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Facts;
using Settings.Compiler.TemplateFunctions;
using Settings.Compiler.Text;

namespace Settings.Compiler.Rendering;

/// <summary>
/// The template engine with upstream's rules: what is not set cannot be written, empty values are false, nothing is
/// indented or cut, and no function exists that a template did not ask for. It serves one rendering after the other.
/// </summary>
internal sealed class RenderingContext : TemplateContext
{
    private static readonly OsFacts Nowhere = new(string.Empty, string.Empty, string.Empty, string.Empty, string.Empty);

    private readonly LimitedOutput _text = new();
    private readonly ImmutableArray<RenderedOrigin>.Builder _origins = ImmutableArray.CreateBuilder<RenderedOrigin>();
    private int _passes;

    /// <summary>Makes a context without the engine's own functions.</summary>
    public RenderingContext()
        : base(new ScriptObject())
    {
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedIndexerAccess = false;
        AutoIndent = false;
        // The engine would cut a long text and write "..." after it, and would stop a loop after a thousand passes.
        LimitToString = 0;
        LoopLimit = 0;
        PushOutput(_text);
    }

    /// <summary>The image that the file is rendered on.</summary>
    public OsFacts Os { get; private set; } = Nowhere;

    /// <summary>The machine that the file is rendered for.</summary>
    public HostFacts Host { get; private set; } = HostFacts.Default;

    /// <summary>Renders a template that has no errors.</summary>
    public RenderedFile Render(LoadedTemplate template, IScriptObject variables, RenderContext context)
    {
        (Os, Host) = (context.Os, context.Host);
        _text.Clear();
        _passes = 0;
        PushGlobal(template.Functions);
        PushGlobal(variables);
        Evaluate(template.Page);
        PopGlobal();
        PopGlobal();
        return new RenderedFile(_text.ToString(), _origins.DrainToImmutable());
    }

    /// <inheritdoc/>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        var result = base.Evaluate(scriptNode, aliasReturnedFunction);
        if (result is TemplateValue { Value: null } missing && scriptNode is ScriptExpressionStatement { Expression: { } written and not ScriptAssignExpression })
        {
            throw RenderException.NotSet(written.Span, missing.Path);
        }

        if (scriptNode?.Parent is ScriptForStatement loop && ReferenceEquals(loop.Iterator, scriptNode))
        {
            RequireLoopable(scriptNode.Span, result);
        }

        return result;
    }

    /// <inheritdoc/>
    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        var start = _text.Length;
        base.Write(span, textAsObject);
        RequireRoom(span);
        if (textAsObject is TemplateValue { Path: { } path } && _text.Length > start)
        {
            _origins.Add(new RenderedOrigin(TextSpan.FromBounds(start, _text.Length), path));
        }

        return this;
    }

    /// <inheritdoc/>
    public override string? ObjectToString(object? value, bool nested = false) => value switch
    {
        TemplateValue { Value: { } content } => ValueText.Of(content),
        string text => text,
        _ => base.ObjectToString(value, nested),
    };

    /// <inheritdoc/>
    public override bool ToBool(SourceSpan span, object? value) =>
        value is TemplateValue content ? ValueText.IsTruthy(content.Value) : base.ToBool(span, value);

    /// <inheritdoc/>
    protected override bool OnStepLoop(ScriptLoopStatementBase loop)
    {
        if (++_passes > RenderLimits.LoopPasses)
        {
            throw new RenderException(CurrentSpan, RenderingDiagnostics.FileTooLarge, $"its loops need more than {RenderLimits.LoopPasses} passes.", null);
        }

        RequireRoom(CurrentSpan);
        return true;
    }

    private void RequireRoom(SourceSpan span)
    {
        if (_text.Length > RenderLimits.FileLength)
        {
            throw new RenderException(span, RenderingDiagnostics.FileTooLarge, $"it would be longer than {RenderLimits.FileLength} characters.", null);
        }
    }

    private static void RequireLoopable(SourceSpan span, object? value)
    {
        switch (value)
        {
            case TemplateValue { Value: null } missing:
                throw RenderException.NotSet(span, missing.Path);
            case TemplateValue { Value: Binding.DocumentArray or Binding.DocumentTable }:
                return;
            default:
                var path = (value as TemplateValue)?.Path;
                throw new RenderException(span, RenderingDiagnostics.UnusableSetting, $"'{path}' is neither a list nor a table.", path);
        }
    }
}

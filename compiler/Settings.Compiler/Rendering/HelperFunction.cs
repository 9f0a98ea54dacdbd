using System.Globalization;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.TemplateFunctions;

namespace Settings.Compiler.Rendering;

/// <summary>A helper as the template language calls it.</summary>
internal sealed class HelperFunction(TemplateHelper helper) : IScriptCustomFunction
{
    private static readonly ScriptParameterInfo Parameter = new(typeof(object), "argument");

    /// <inheritdoc/>
    public int RequiredParameterCount => helper.ParameterCount;

    /// <inheritdoc/>
    public int ParameterCount => helper.ParameterCount;

    /// <inheritdoc/>
    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    /// <inheritdoc/>
    public Type ReturnType => typeof(object);

    /// <inheritdoc/>
    public ScriptParameterInfo GetParameterInfo(int index) => Parameter;

    /// <inheritdoc/>
    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var rendering = context as RenderingContext ?? throw new InvalidOperationException("Helpers run while a file is rendered.");
        var values = new HelperArgument[arguments.Count];
        SettingPath? origin = null;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = ArgumentOf(arguments[i]);
            origin ??= values[i].Path;
        }

        try
        {
            return new TemplateValue(helper.Invoke(new HelperCall(values, rendering.Os, rendering.Host)), origin);
        }
        catch (HelperException failure)
        {
            var span = callerContext?.Span ?? context.CurrentSpan;
            throw failure.IsMissing
                ? RenderException.NotSet(span, failure.Path)
                : new RenderException(span, RenderingDiagnostics.UnusableSetting, ReasonOf(failure), failure.Path);
        }
    }

    /// <inheritdoc/>
    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));

    private static HelperArgument ArgumentOf(object? argument) => argument switch
    {
        TemplateValue value => new HelperArgument(value.Value, value.Path),
        string text => new HelperArgument(new DocumentString(text, default), null),
        bool truth => new HelperArgument(new DocumentBoolean(truth, default), null),
        int or long => new HelperArgument(new DocumentInteger(Convert.ToInt64(argument, CultureInfo.InvariantCulture), default), null),
        _ => default,
    };

    private string ReasonOf(HelperException failure) => failure.Path is { } path
        ? $"The helper '{helper.Name}' cannot use '{path}': {failure.Message}."
        : $"The helper '{helper.Name}' fails: {failure.Message}.";
}

using Scriban.Syntax;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.TemplateFunctions;

namespace Settings.Compiler.Rendering;

/// <summary>
/// Checks what can be said about a template without settings: that it keeps to the constructs templates use, that every
/// name is declared, that helpers get as many arguments as they have.
/// </summary>
internal sealed class TemplateInspector(TemplateHeader header, DiagnosticBag diagnostics)
{
    private const string Settings = "settings";

    private readonly Dictionary<string, TemplateHelper> _functions =
        header.Functions.ToDictionary(helper => TemplateHeader.FunctionNameOf(helper.Name), StringComparer.Ordinal);

    private readonly HashSet<string> _variables = new(StringComparer.Ordinal) { Settings, "os", "constants" };
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>Checks a whole template.</summary>
    public void Inspect(ScriptPage page)
    {
        Visit(page.Body);
        foreach (var extension in header.Extensions.Where(extension => !_used.Contains(Settings + "." + extension)))
        {
            diagnostics.Add(TemplateDiagnostics.NotUsed(default, "extension", extension));
        }

        foreach (var helper in header.Helpers.Where(helper => !_used.Contains(TemplateHeader.FunctionNameOf(helper.Name))))
        {
            diagnostics.Add(TemplateDiagnostics.NotUsed(default, "helper", $"{helper.Extension}.{helper.Name}"));
        }
    }

    private void Visit(ScriptNode? node)
    {
        switch (node)
        {
            case null or ScriptRawStatement or ScriptEscapeStatement or ScriptEndStatement or ScriptNopStatement or ScriptKeyword or ScriptToken:
            case ScriptLiteral:
                return;
            case ScriptBlockStatement or ScriptList or ScriptExpressionStatement or ScriptIfStatement or ScriptElseStatement or ScriptNestedExpression:
            case ScriptBinaryExpression { Operator: ScriptBinaryOperator.And or ScriptBinaryOperator.Or }:
            case ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not }:
                VisitChildren(node);
                return;
            case ScriptForStatement { Variable: ScriptVariableGlobal variable, NamedArguments.Count: 0 } loop:
                Visit(loop.Iterator);
                _variables.Add(variable.Name);
                Visit(loop.Body);
                Visit(loop.Else);
                return;
            case ScriptAssignExpression { Target: ScriptVariableGlobal target } assignment:
                Visit(assignment.Value);
                _variables.Add(target.Name);
                return;
            case ScriptMemberExpression { Member: { } member } access:
                VisitTarget(access, access.Target, member.Name);
                return;
            case ScriptIndexerExpression { Index: ScriptLiteral { Value: string key } } access:
                VisitTarget(access, access.Target, key);
                return;
            case ScriptIndexerExpression { Index: ScriptLiteral { Value: int } } access:
                Visit(access.Target);
                return;
            case ScriptFunctionCall { Target: ScriptVariableGlobal function } call:
                VisitCall(call, function.Name);
                return;
            case ScriptVariableGlobal variable:
                VisitVariable(variable);
                return;
            case ScriptBinaryExpression { Operator: ScriptBinaryOperator.Subtract, Left: ScriptMemberExpression { Member: { } member }, Right: { } right } subtraction:
                diagnostics.Add(TemplateDiagnostics.DashAfterDot(subtraction.Span.ToTextSpan(), $"{member.Name}-{right.ToString()?.Trim()}"));
                return;
            default:
                diagnostics.Add(TemplateDiagnostics.NotInLanguage(node.Span.ToTextSpan(), $"'{ConstructOf(node)}'"));
                return;
        }
    }

    private void VisitChildren(ScriptNode node)
    {
        for (var i = 0; i < node.ChildrenCount; i++)
        {
            Visit(node.GetChildren(i));
        }
    }

    private void VisitTarget(ScriptExpression access, ScriptExpression? target, string member)
    {
        if (target is not ScriptVariableGlobal { Name: Settings })
        {
            Visit(target);
            return;
        }

        _used.Add(Settings + "." + member);
        if (!header.Extensions.Contains(member))
        {
            diagnostics.Add(TemplateDiagnostics.ExtensionNotDeclared(access.Span.ToTextSpan(), member));
        }
    }

    private void VisitCall(ScriptFunctionCall call, string name)
    {
        if (!_functions.TryGetValue(name, out var helper))
        {
            diagnostics.Add(TemplateDiagnostics.NameNotDeclared(call.Span.ToTextSpan(), name));
            return;
        }

        _used.Add(name);
        if (call.Arguments.Count != helper.ParameterCount)
        {
            diagnostics.Add(TemplateDiagnostics.WrongArgumentCount(call.Span.ToTextSpan(), name, helper.ParameterCount, call.Arguments.Count));
        }

        foreach (var argument in call.Arguments)
        {
            Visit(argument);
        }
    }

    private void VisitVariable(ScriptVariableGlobal variable)
    {
        if (_functions.TryGetValue(variable.Name, out var helper))
        {
            diagnostics.Add(TemplateDiagnostics.WrongArgumentCount(variable.Span.ToTextSpan(), variable.Name, helper.ParameterCount, 0));
        }
        else if (!_variables.Contains(variable.Name))
        {
            diagnostics.Add(TemplateDiagnostics.NameNotDeclared(variable.Span.ToTextSpan(), variable.Name));
        }
    }

    private static string ConstructOf(ScriptNode node)
    {
        var text = node.ToString()?.ReplaceLineEndings(" ").Trim() ?? string.Empty;
        return text.Length > 40 ? text[..40] + "…" : text;
    }
}

using Scriban.Syntax;
using Settings.Compiler.Schemas;
using Settings.Compiler.TemplateFunctions;
using Settings.Compiler.TemplateFunctions.Library;

namespace Settings.Compiler.Rendering.Typing;

/// <summary>What conditions of templates imply, in which branch, and how they read.</summary>
internal static class Guards
{
    /// <summary>What holds where a condition is true, or where it is false. The session itself is not changed.</summary>
    public static Assumptions Assume(TypingSession session, ExpressionTyper typer, ScriptExpression? condition, bool isTrue)
    {
        var before = session.Assumptions;
        switch (condition)
        {
            case ScriptNestedExpression nested:
                return Assume(session, typer, nested.Expression, isTrue);
            case ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not, Right: { } operand }:
                return Assume(session, typer, operand, !isTrue);
            case ScriptBinaryExpression { Left: { } left, Right: { } right, Operator: var operation } when isTrue == (operation == ScriptBinaryOperator.And):
                session.Assumptions = Assume(session, typer, left, isTrue);
                var both = Assume(session, typer, right, isTrue);
                session.Assumptions = before;
                return both;
            case ScriptFunctionCall { Target: ScriptVariableGlobal { Name: var name } } call when session.Helper(name) is { } helper:
                return AssumeCall(session, typer, helper, call, isTrue);
            case ScriptMemberExpression or ScriptIndexerExpression or ScriptVariableGlobal when isTrue && typer.Type(condition).Path is { } path:
                return before.With(path);
            default:
                return before;
        }
    }

    /// <summary>The truth value that a condition has for every node of the variant; null when it depends on settings.</summary>
    public static bool? Known(ExpressionTyper typer, ScriptExpression? condition) => condition switch
    {
        ScriptNestedExpression nested => Known(typer, nested.Expression),
        ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not, Right: { } operand } => !Known(typer, operand),
        ScriptBinaryExpression { Operator: ScriptBinaryOperator.And } both => Known(typer, both.Left) & Known(typer, both.Right),
        ScriptBinaryExpression { Operator: ScriptBinaryOperator.Or } either => Known(typer, either.Left) | Known(typer, either.Right),
        ScriptMemberExpression or ScriptIndexerExpression or ScriptVariableGlobal => typer.Type(condition).Shape.Truth,
        // What the image is, is known when it is compared with a text.
        ScriptFunctionCall { Target: ScriptVariableGlobal { Name: JsonEquals.Function }, Arguments: [{ } compared, ScriptLiteral { Value: string text }] } =>
            typer.Type(compared).Shape is ConstantShape constant ? constant.Is(text) : null,
        _ => null,
    };

    /// <summary>A condition as a clause: "settings.kubernetes.max-pods is set".</summary>
    public static string Describe(TypingSession session, ExpressionTyper typer, ScriptExpression? condition, bool isTrue)
    {
        switch (condition)
        {
            case ScriptNestedExpression nested:
                return Describe(session, typer, nested.Expression, isTrue);
            case ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not, Right: { } operand }:
                return Describe(session, typer, operand, !isTrue);
            case ScriptBinaryExpression { Left: { } left, Right: { } right, Operator: var operation }:
                var word = isTrue == (operation == ScriptBinaryOperator.And) ? "and" : "or";
                return $"{Describe(session, typer, left, isTrue)} {word} {Describe(session, typer, right, isTrue)}";
            case ScriptFunctionCall { Target: ScriptVariableGlobal { Name: var name } } call when session.Helper(name) is { } helper && Subject(typer, helper, call) is { Path: { } subject }:
                return helper.Describe(subject.ToString(), isTrue, Literals(call));
            default:
                return typer.Type(condition).Path is { } path ? $"{path} is{Not(isTrue)} set" : $"{condition?.ToString()?.Trim()} is {(isTrue ? "true" : "false")}";
        }
    }

    private static string Not(bool isTrue) => isTrue ? string.Empty : " not";

    private static Assumptions AssumeCall(TypingSession session, ExpressionTyper typer, TemplateHelper helper, ScriptFunctionCall call, bool isTrue)
    {
        if (Subject(typer, helper, call) is not { Path: { } path })
        {
            return session.Assumptions;
        }

        var implied = helper.Implies(isTrue);
        var assumptions = implied.IsSet ? session.Assumptions.With(path) : session.Assumptions;
        return implied.Kinds == ValueKinds.All ? assumptions : assumptions.With(path, implied.Kinds);
    }

    // The argument that a test is about.
    private static TypedValue? Subject(ExpressionTyper typer, TemplateHelper helper, ScriptFunctionCall call) =>
        call.Arguments.Count == helper.ParameterCount && helper.SubjectOf(Literals(call)) is { } subject ? typer.Type(call.Arguments[subject]) : null;

    private static string?[] Literals(ScriptFunctionCall call) => [.. call.Arguments.Select(argument => argument is ScriptLiteral { Value: string text } ? text : null)];
}

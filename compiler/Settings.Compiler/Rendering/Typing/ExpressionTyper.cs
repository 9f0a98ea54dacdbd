using Scriban.Syntax;
using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.Schemas;
using Settings.Compiler.TemplateFunctions;
using Settings.Compiler.Text;

namespace Settings.Compiler.Rendering.Typing;

/// <summary>Tells what an expression of a template can be, and reports what does not fit in it.</summary>
internal sealed class ExpressionTyper(TypingSession session)
{
    /// <summary>Types an expression. That its value may be missing is not yet a fault: it depends on what it is used for.</summary>
    public TypedValue Type(ScriptExpression? expression)
    {
        switch (expression)
        {
            case ScriptLiteral literal:
                return LiteralOf(literal.Value);
            case ScriptVariableGlobal variable:
                return session.Variable(variable.Name);
            case ScriptNestedExpression nested:
                return Type(nested.Expression);
            case ScriptMemberExpression { Member: { } member } access:
                return Member(access, Type(access.Target), member.Name);
            case ScriptIndexerExpression { Index: ScriptLiteral { Value: string key } } access:
                return Member(access, Type(access.Target), key);
            case ScriptIndexerExpression { Index: ScriptLiteral { Value: int } } access:
                return Item(access, Type(access.Target));
            case ScriptFunctionCall { Target: ScriptVariableGlobal function } call:
                return Call(call, function.Name);
            case ScriptUnaryExpression { Right: { } operand }:
                session.Use(Type(operand), isWhole: false, operand);
                return TypedValue.Of(PlainShape.Anything);
            case ScriptBinaryExpression { Left: { } left, Right: { } right } binary:
                session.Use(Type(left), isWhole: false, left);
                if (Guards.Known(this, left) is { } known && known != (binary.Operator == ScriptBinaryOperator.And))
                {
                    // The right side is never looked at.
                    return TypedValue.Of(PlainShape.Anything);
                }

                var before = session.Assumptions;
                session.Assumptions = Guards.Assume(session, this, left, binary.Operator == ScriptBinaryOperator.And);
                session.Use(Type(right), isWhole: false, right);
                session.Assumptions = before;
                return TypedValue.Of(PlainShape.Anything);
            default:
                return TypedValue.Of(PlainShape.Anything);
        }
    }

    private static TypedValue LiteralOf(object? value) => value switch
    {
        string text => TypedValue.Of(PlainShape.Text) with { Literal = text },
        bool truth => TypedValue.Of(new ConstantShape(new DocumentBoolean(truth, default))),
        int number => TypedValue.Of(new ConstantShape(new DocumentInteger(number, default))),
        _ => TypedValue.Of(PlainShape.Anything),
    };

    private TypedValue Member(ScriptExpression access, TypedValue target, string name)
    {
        var path = target.Path?.Append(name);
        if (target.Shape == PlainShape.Nothing)
        {
            return new TypedValue(PlainShape.Nothing, path, MayBeMissing: true);
        }

        if (target.Shape == PlainShape.Anything)
        {
            return new TypedValue(PlainShape.Anything, path, MayBeMissing: true);
        }

        if (target.Shape is EntryShape entry)
        {
            return entry.MemberOf(name) ?? Unknown(access, target, name, path);
        }

        if (target.Shape.Member(name) is not { } member)
        {
            return Unknown(access, target, name, path);
        }

        return new TypedValue(member.Shape, path, target.MayBeMissing || !member.IsAlwaysThere);
    }

    // A list that is there counts as one with such an item: templates ask first whether it is empty.
    private TypedValue Item(ScriptExpression access, TypedValue target)
    {
        var path = target.Path?.Any();
        if (target.Shape != PlainShape.Nothing && target.Shape != PlainShape.Anything && (session.Assumptions.KindsOf(target.Path, target.Shape.Kinds) & ~ValueKinds.List) is not ValueKinds.None and var wrong)
        {
            session.Report(TemplateDiagnostics.NotAList(access.Span.ToTextSpan(), target.Path?.ToString(), KindNames.Of(wrong)));
        }

        return new TypedValue(target.Shape == PlainShape.Nothing ? PlainShape.Nothing : target.Shape.Item ?? PlainShape.Anything, path, target.MayBeMissing && !(target.Path is { } list && session.Assumptions.IsPresent(list)));
    }

    private TypedValue Unknown(ScriptExpression access, TypedValue target, string name, SettingPath? path)
    {
        var whole = target.Path?.ToString() ?? access.ToString()?.Trim() ?? name;
        session.Report((session.Assumptions.KindsOf(target.Path, target.Shape.Kinds) & ValueKinds.Table) == ValueKinds.None
            ? TemplateDiagnostics.NotATable(access.Span.ToTextSpan(), whole, name, KindNames.Of(target.Shape.Kinds))
            : TemplateDiagnostics.NoSuchMember(access.Span.ToTextSpan(), path?.ToString() ?? name, whole, NearestName.Of(name, target.Shape.MemberNames)));
        return new TypedValue(PlainShape.Anything, path, MayBeMissing: true);
    }

    private TypedValue Call(ScriptFunctionCall call, string name)
    {
        if (session.Helper(name) is not { } helper || call.Arguments.Count != helper.ParameterCount)
        {
            return TypedValue.Of(PlainShape.Anything);
        }

        var values = call.Arguments.Select(Type).ToArray();
        var literals = values.Select(value => value.Literal).ToArray();
        for (var i = 0; i < values.Length; i++)
        {
            Fit(call.Arguments[i], values[i], helper, i);
            session.Use(values[i], isWhole: helper.UsesContent, call.Arguments[i]);
            if (helper.Requires(i, literals))
            {
                session.Require(values[i]);
            }
        }

        return TypedValue.Of(PlainShape.Text) with { Sources = values.SelectMany(value => value.Paths).ToImmutableArray() };
    }

    // Every kind that the value can have must be one that the helper accepts.
    private void Fit(ScriptExpression argument, TypedValue value, TemplateHelper helper, int index)
    {
        var parameter = helper.Parameters[index];
        var kinds = session.Assumptions.KindsOf(value.Path, value.Shape.Kinds);
        if (value.Shape == PlainShape.Anything || value.Shape == PlainShape.Nothing)
        {
            return;
        }

        if ((kinds & ~parameter.Kinds) is not ValueKinds.None and var wrong)
        {
            session.Report(TemplateDiagnostics.WrongArgument(argument.Span.ToTextSpan(), helper.Name, value.Path?.ToString(), KindNames.Of(wrong), KindNames.Of(parameter.Kinds)));
        }
        else if (value.Shape.Item is { } item && item != PlainShape.Anything && (item.Kinds & ~parameter.ItemKinds) is not ValueKinds.None and var items)
        {
            session.Report(TemplateDiagnostics.WrongArgument(argument.Span.ToTextSpan(), helper.Name, value.Path?.ToString(), $"a list with {KindNames.Of(items)}", $"a list with {KindNames.Of(parameter.ItemKinds)}"));
        }
    }
}

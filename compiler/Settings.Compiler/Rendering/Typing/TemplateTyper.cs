using Scriban.Syntax;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Paths;
using Settings.Compiler.Schemas;

namespace Settings.Compiler.Rendering.Typing;

/// <summary>
/// Walks through a template as rendering would, with shapes in place of values: that every setting exists in a variant and
/// fits its use, which settings the file cannot do without, and which texts reach it as they are.
/// </summary>
public sealed class TemplateTyper
{
    private readonly LoadedTemplate _template;
    private readonly TypingSession _session;
    private readonly ExpressionTyper _typer;
    private readonly InsertionTyper _insertions;

    private TemplateTyper(LoadedTemplate template)
    {
        _template = template;
        _session = new TypingSession([.. template.Header.Functions]);
        _typer = new ExpressionTyper(_session);
        _insertions = new InsertionTyper(_session, _typer, template.Header.Format);
    }

    /// <summary>Types a template for one variant.</summary>
    /// <param name="template">A template without errors.</param>
    /// <param name="schema">The variant's settings.</param>
    /// <param name="context">The variant's constants and the image's facts; its settings are not looked at.</param>
    public static TemplateTyping Type(LoadedTemplate template, SettingsSchema schema, RenderContext context)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(context);
        var typer = new TemplateTyper(template);
        var session = typer._session;
        session.Define("settings", new TypedValue(new ExtensionsShape(SchemaShape.Of(schema.Root)), SettingPath.Settings, MayBeMissing: false));
        session.Define("os", new TypedValue(new ConstantShape(context.Os.ToTable()), new SettingPath("os"), MayBeMissing: false));
        session.Define("constants", new TypedValue(new ConstantShape(context.Constants), new SettingPath("constants"), MayBeMissing: false));
        typer.Visit(template.Page.Body);
        return session.Result();
    }

    private void Visit(ScriptNode? node)
    {
        switch (node)
        {
            case ScriptBlockStatement block:
                foreach (var statement in block.Statements)
                {
                    Visit(statement);
                }

                return;
            case ScriptRawStatement raw:
                _insertions.Write(raw.Text.ToString());
                return;
            case ScriptExpressionStatement { Expression: ScriptAssignExpression { Target: ScriptVariableGlobal target } assignment }:
                _session.Define(target.Name, _typer.Type(assignment.Value));
                return;
            case ScriptExpressionStatement { Expression: { } expression }:
                Insert(expression);
                return;
            case ScriptIfStatement branch:
                VisitIf(branch);
                return;
            case ScriptElseStatement otherwise:
                Visit(otherwise.Body);
                return;
            case ScriptForStatement { Variable: ScriptVariableGlobal variable } loop:
                VisitLoop(loop, variable);
                return;
            default:
                return;
        }
    }

    private void Insert(ScriptExpression expression)
    {
        var value = _typer.Type(expression);
        _session.Require(value);
        _session.Reach(value);
        _session.Use(value, isWhole: true, expression);
        _insertions.Insert(expression, value);
    }

    private void VisitIf(ScriptIfStatement branch)
    {
        _session.Use(_typer.Type(branch.Condition), isWhole: false, branch.Condition);
        var before = _session.Assumptions;
        var conditions = _session.Conditions;
        var known = Guards.Known(_typer, branch.Condition);
        foreach (var isTrue in (ReadOnlySpan<bool>)[true, false])
        {
            if (known == !isTrue)
            {
                continue;
            }

            _session.Assumptions = Guards.Assume(_session, _typer, branch.Condition, isTrue);
            if (known is null)
            {
                _session.Conditions = conditions.Push(Guards.Describe(_session, _typer, branch.Condition, isTrue));
            }

            Visit(isTrue ? branch.Then : branch.Else);
            _session.Assumptions = before;
            _session.Conditions = conditions;
        }
    }

    private void VisitLoop(ScriptForStatement loop, ScriptVariableGlobal variable)
    {
        var many = _typer.Type(loop.Iterator);
        _session.Require(many);
        _session.Use(many, isWhole: false, loop.Iterator);
        var kinds = _session.Assumptions.KindsOf(many.Path, many.Shape.Kinds);
        if (many.Shape != PlainShape.Nothing && many.Shape != PlainShape.Anything && (kinds & ~(ValueKinds.List | ValueKinds.Table)) is not ValueKinds.None and var wrong)
        {
            _session.Report(TemplateDiagnostics.NotLoopable(loop.Iterator?.Span.ToTextSpan() ?? default, many.Path?.ToString(), KindNames.Of(wrong)));
        }

        var before = _session.Assumptions;
        var conditions = _session.Conditions;
        if (many.Path is { } path)
        {
            _session.Conditions = conditions.Push($"{path} is not empty");
        }

        _session.Define(variable.Name, EachOf(many, kinds));
        Visit(loop.Body);
        _session.Assumptions = before;
        _session.Conditions = conditions;
    }

    private static TypedValue EachOf(TypedValue many, ValueKinds kinds)
    {
        var path = many.Path?.Any();
        if ((kinds & ValueKinds.List) != ValueKinds.None)
        {
            return new TypedValue(many.Shape.Item ?? PlainShape.Anything, path, MayBeMissing: false);
        }

        return many.Shape is { Entry: { } entry, Key: { } key }
            ? TypedValue.Of(new EntryShape(new TypedValue(key, path, MayBeMissing: false), new TypedValue(entry, path, MayBeMissing: false)))
            : TypedValue.Of(PlainShape.Anything);
    }
}

using System.Collections.Immutable;
using Scriban.Parsing;
using Scriban.Syntax;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Formats;
using Settings.Compiler.Schemas;
using Settings.Compiler.TemplateFunctions;

namespace Settings.Compiler.Rendering.Typing;

/// <summary>
/// Tells which texts of the settings reach a file and what they do there: upstream's templates escape for HTML, which no
/// configuration file is, and not for the file's own format.
/// </summary>
internal sealed class InsertionTyper(TypingSession session, ExpressionTyper typer, FileFormat format)
{
    // Texts around which a witness is built: many types allow a character only in the right company.
    private static readonly string[] Frames = ["{0}", "a{0}b", "a{0}", "https://a.example/{0}b", "a.example/{0}b"];

    // Texts that no format reads as anything else.
    private static readonly string[] Texts = ["a", "0-1", "1Ki", "10.0.0.1"];

    private char _last;

    /// <summary>Takes notice of text that the template writes.</summary>
    public void Write(string text) => _last = text.Length > 0 ? text[^1] : _last;

    /// <summary>Takes notice of an inserted expression.</summary>
    public void Insert(ScriptExpression expression, TypedValue value)
    {
        switch (expression)
        {
            case ScriptFunctionCall { Target: ScriptVariableGlobal { Name: var name } } call when session.Helper(name) is { } helper:
                InsertCall(helper, call);
                break;
            default:
                Kinds(expression, value);
                Text(value, isEscaped: false, _last, expression.Span);
                break;
        }

        _last = '\0';
    }

    private void InsertCall(TemplateHelper helper, ScriptFunctionCall call)
    {
        if (helper.Inserted is not { } inserted)
        {
            return;
        }

        var value = typer.Type(call.Arguments[inserted.Index]);
        if (inserted.IsJoined)
        {
            if (value is { Shape.Item: { } item, Path: { } path })
            {
                Text(new TypedValue(item, path.Any(), MayBeMissing: false), inserted.IsEscaped, '"', call.Span);
            }

            return;
        }

        if (inserted.IsEscaped)
        {
            Kinds(call, value);
            Items(value);
        }

        Text(value, inserted.IsEscaped, _last, call.Span);
    }

    private void Kinds(ScriptExpression expression, TypedValue value)
    {
        var kinds = session.Assumptions.KindsOf(value.Path, value.Shape.Kinds);
        if (value.Shape == PlainShape.Anything || (kinds & (ValueKinds.List | ValueKinds.Table)) is not (not ValueKinds.None and var whole))
        {
            return;
        }

        session.Report((whole & ValueKinds.Table) != ValueKinds.None
            ? TemplateDiagnostics.TableInserted(expression.Span.ToTextSpan(), value.Path?.ToString())
            : TemplateDiagnostics.ListInserted(expression.Span.ToTextSpan(), value.Path?.ToString()));
    }

    private void Text(TypedValue value, bool isEscaped, char before, SourceSpan span)
    {
        if (value is not { Path: { } path, Shape: var shape } || (session.Assumptions.KindsOf(path, shape.Kinds) & ValueKinds.String) == ValueKinds.None)
        {
            return;
        }

        ImmutableArray<string> breaking = [.. format.Breaking(before, isEscaped).Where(text => Witness(shape, text) is not null)];
        if (breaking.Length > 0)
        {
            session.Report(TemplateDiagnostics.Unescaped(span.ToTextSpan(), path.ToString(), Witness(shape, breaking[0]) ?? breaking[0]));
        }

        var isAltered = isEscaped && !format.HasNoSpecialCharacters && "<>\"&'`=".Any(special => Witness(shape, special.ToString()) is not null);
        var isPlain = IsPlain(shape, before);
        if (breaking.Length > 0 || isAltered || isPlain)
        {
            session.Insert(new TextInsertion(path, isAltered, breaking) { IsPlain = isPlain });
        }
    }

    // A list that is inserted as a whole has its items on one line.
    private void Items(TypedValue value)
    {
        if (value is { Shape.Item: { } item, Path: { } path } && IsPlain(item, _last))
        {
            session.Insert(new TextInsertion(path.Any(), IsEscaped: false, []) { IsPlain = true });
        }
    }

    // A type whose texts are all numbers is meant to be read as one.
    private bool IsPlain(ValueShape shape, char before) => format.Mistaken(before).Any(shape.Accepts) && Texts.Any(shape.Accepts);

    private static string? Witness(ValueShape shape, string text)
    {
        foreach (var frame in Frames)
        {
            if (frame.Replace("{0}", text, StringComparison.Ordinal) is var candidate && shape.Accepts(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}

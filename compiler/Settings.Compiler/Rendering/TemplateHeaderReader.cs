using System.Collections.Immutable;
using Scriban.Syntax;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Formats;
using Settings.Compiler.TemplateFunctions;

namespace Settings.Compiler.Rendering;

/// <summary>Reads a template's header: format = "toml", extensions = ["aws"], helpers = ["std.default"] and unordered = ["a.b"] between two lines of "+++".</summary>
internal static class TemplateHeaderReader
{
    private const string Form = "The header may contain only format = \"…\", extensions = [\"…\"], helpers = [\"…\"] and unordered = [\"…\"], each once.";

    /// <summary>Reads the header; where it is wrong, the rest of it still counts.</summary>
    public static TemplateHeader Read(ScriptFrontMatter? header, DiagnosticBag diagnostics)
    {
        IReadOnlyList<ScriptLiteral>? extensions = null;
        IReadOnlyList<ScriptLiteral>? helpers = null;
        IReadOnlyList<ScriptLiteral>? unordered = null;
        FileFormat? format = null;
        foreach (var statement in header?.Statements?.Statements ?? [])
        {
            var list = ListOf(statement, out var name);
            if (list is not null && name == "extensions" && extensions is null)
            {
                extensions = list;
            }
            else if (list is not null && name == "helpers" && helpers is null)
            {
                helpers = list;
            }
            else if (list is not null && name == "unordered" && unordered is null)
            {
                unordered = list;
            }
            else if (format is null && FormatOf(statement) is { Value: string called } literal)
            {
                format = FileFormats.Find(called);
                if (format is null)
                {
                    diagnostics.Add(TemplateDiagnostics.UnknownFormat(literal.Span.ToTextSpan(), called, FileFormats.All.Select(known => known.Name)));
                    format = FileFormats.Text;
                }
            }
            else if (statement is not (ScriptEndStatement or ScriptNopStatement))
            {
                diagnostics.Add(TemplateDiagnostics.HeaderForm(statement.Span.ToTextSpan(), Form));
            }
        }

        return new TemplateHeader([.. (extensions ?? []).Select(TextOf)], FindHelpers(helpers ?? [], diagnostics), format ?? FileFormats.Text)
        {
            Unordered = [.. (unordered ?? []).Select(TextOf)],
        };
    }

    private static ScriptLiteral? FormatOf(ScriptStatement statement) =>
        statement is ScriptExpressionStatement
        {
            Expression: ScriptAssignExpression { Target: ScriptVariableGlobal { Name: "format" }, Value: ScriptLiteral { Value: string } value },
        }
            ? value
            : null;

    private static ScriptLiteral[]? ListOf(ScriptStatement statement, out string? name)
    {
        name = null;
        if (statement is not ScriptExpressionStatement
            {
                Expression: ScriptAssignExpression { Target: ScriptVariableGlobal target, Value: ScriptArrayInitializerExpression { Values: { } values } },
            })
        {
            return null;
        }

        name = target.Name;
        var list = values.OfType<ScriptLiteral>().Where(literal => literal.Value is string).ToArray();
        return list.Length == values.Count ? list : null;
    }

    private static ImmutableArray<TemplateHelper> FindHelpers(IReadOnlyList<ScriptLiteral> names, DiagnosticBag diagnostics)
    {
        var found = ImmutableArray.CreateBuilder<TemplateHelper>(names.Count);
        foreach (var literal in names)
        {
            var name = TextOf(literal);
            var dot = name.IndexOf('.', StringComparison.Ordinal);
            if (dot < 0 || HelperRegistry.Find(name[..dot], name[(dot + 1)..]) is not { } helper)
            {
                diagnostics.Add(TemplateDiagnostics.NoSuchHelper(literal.Span.ToTextSpan(), name));
            }
            else if (found.Any(other => other.Name == helper.Name))
            {
                diagnostics.Add(TemplateDiagnostics.HelperTwice(literal.Span.ToTextSpan(), helper.Name));
            }
            else
            {
                found.Add(helper);
            }
        }

        return found.DrainToImmutable();
    }

    private static string TextOf(ScriptLiteral literal) => literal.Value as string ?? string.Empty;
}

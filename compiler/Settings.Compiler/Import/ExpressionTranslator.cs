using System.Globalization;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Rendering;
using Settings.Compiler.TemplateFunctions;
using Settings.Compiler.TemplateFunctions.Library;

namespace Settings.Compiler.Import;

/// <summary>Translates what is in tags.</summary>
internal sealed class ExpressionTranslator(UpstreamTemplate template, TranslationScope scope, DiagnosticBag diagnostics)
{
    private static readonly Dictionary<string, string> Junctions = new(StringComparer.Ordinal) { ["and"] = "&&", ["or"] = "||" };

    /// <summary>The helpers that the translation calls, as its header names them.</summary>
    public SortedSet<string> Helpers { get; } = new(StringComparer.Ordinal);

    /// <summary>A value that is inserted.</summary>
    public string Inserted(TemplateExpression value, bool isEscaped)
    {
        if (value is not CallExpression call)
        {
            return isEscaped ? $"html_escape {Argument(value)}" : Argument(value);
        }

        // What a test writes as text is left open.
        if (HelperOf(call.Name) is JsonEquals or IsKind or AnyEnabled || call.Name.Text is "and" or "or" or "not")
        {
            return Refused(call, $"A test that is inserted, '{call.Name.Text}',", "Write it as the condition of an 'if'.");
        }

        return Call(call);
    }

    /// <summary>A condition.</summary>
    /// <param name="condition">The argument of if, unless or if_not_null.</param>
    /// <param name="function">A function around it; null without one.</param>
    /// <param name="isNegated">Whether it is turned into its opposite.</param>
    public string Condition(TemplateExpression condition, string? function, bool isNegated)
    {
        var code = function is null ? condition is CallExpression call ? Test(call) : Argument(condition) : $"{function} {Argument(condition)}";
        return !isNegated ? code : condition is CallExpression || function is not null ? $"!({code})" : $"!{code}";
    }

    private string Test(CallExpression call)
    {
        if (!Junctions.TryGetValue(call.Name.Text, out var sign) && call.Name.Text != "not")
        {
            return Call(call);
        }

        // Upstream's junctions fail where a setting is not set, the signs do not.
        if (call.Options.Length > 0 || (sign is null ? call.Arguments.Length != 1 : call.Arguments.Length < 2) || call.Arguments.Any(argument => argument is not CallExpression))
        {
            return Refused(call, $"'{call.Name.Text}' of anything but calls of helpers", "Give each setting a value when it is not set, such as (default \"\" settings.motd).");
        }

        var parts = call.Arguments.OfType<CallExpression>().Select(argument => $"({Test(argument)})").ToArray();
        return sign is null ? $"!{parts[0]}" : string.Join($" {sign} ", parts);
    }

    private string Call(CallExpression call)
    {
        if (HelperOf(call.Name) is not { } helper)
        {
            var known = HelperRegistry.Find(call.Name.Text);
            diagnostics.Add(call.Name.Text == "else" ? ImportDiagnostics.ElseIf(call.Span) : ImportDiagnostics.HelperNotRequired(call.Name.Span, call.Name.Text, known?.Extension));
            return "null";
        }

        if (call.Options is [var option, ..])
        {
            return Refused(call, $"The named argument '{option.Name}' of '{call.Name.Text}'", "Only 'if' and 'unless' have one, includeZero.");
        }

        if (call.Arguments.Length != helper.ParameterCount)
        {
            diagnostics.Add(TemplateDiagnostics.WrongArgumentCount(call.Span, call.Name.Text, helper.ParameterCount, call.Arguments.Length));
        }

        if (helper.Extension != TemplateHelper.Language)
        {
            Helpers.Add($"{helper.Extension}.{helper.Name}");
        }

        return $"{TemplateHeader.FunctionNameOf(helper.Name)} {string.Join(' ', call.Arguments.Select((argument, i) => helper is DefaultValue && i == 1 ? Defaulted(argument) : Argument(argument, isText: helper is DefaultValue && i == 0)))}";
    }

    // A setting that does not exist is never set, which is what the fallback is for.
    private string Defaulted(TemplateExpression argument)
    {
        if (argument is PlaceExpression place && scope.Missing(place) is { } missing)
        {
            diagnostics.Add(missing with { Level = Severity.Warning, Help = "It is never set, so the fallback is always written." });
            return "null";
        }

        return Argument(argument);
    }

    private TemplateHelper? HelperOf(PlaceExpression name) =>
        name.Text == JsonEquals.Function
            ? HelperRegistry.Language.First(helper => helper is JsonEquals)
            : template.Extensions.SelectMany(extension => extension.Helpers).FirstOrDefault(helper => helper.Name == name.Text)?.Helper;

    // The fallback of default is written as text, so a number that the language would calculate can be one.
    private string Argument(TemplateExpression argument, bool isText = false) => argument switch
    {
        PlaceExpression place => scope.Resolve(place).Code,
        CallExpression call => $"({Call(call)})",
        LiteralExpression { IsText: true } literal => ScribanText.Quote(literal.Text),
        LiteralExpression { Text: "true" or "false" } literal => literal.Text,
        LiteralExpression literal when int.TryParse(literal.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number.ToString(CultureInfo.InvariantCulture),
        LiteralExpression { Text: not "null" } literal when isText && long.TryParse(literal.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) =>
            ScribanText.Quote(number.ToString(CultureInfo.InvariantCulture)),
        _ => Refused(argument, $"The argument '{template.Source.Slice(argument.Span)}'", "Arguments are texts, whole numbers, truth values, settings and calls."),
    };

    private string Refused(TemplateExpression what, string construct, string advice)
    {
        diagnostics.Add(ImportDiagnostics.NotTranslated(what.Span, construct, advice));
        return "null";
    }
}

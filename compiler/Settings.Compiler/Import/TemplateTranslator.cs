using System.Collections.Immutable;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Formats;
using Settings.Compiler.Rendering;
using Settings.Compiler.Schemas;
using Settings.Compiler.TemplateFunctions.Library;

namespace Settings.Compiler.Import;

/// <summary>
/// Translates one of upstream's templates into one of the catalog, which renders the same bytes and fails for the same settings. What it
/// cannot translate is a finding.
/// </summary>
internal sealed class TemplateTranslator
{
    private readonly UpstreamTemplate _template;
    private readonly DiagnosticBag _diagnostics;
    private readonly TranslationScope _scope;
    private readonly ExpressionTranslator _expressions;
    private readonly ScribanText _text = new();

    // The places that are known to be set, because an if is around.
    private readonly List<string> _guards = [];

    private TemplateTranslator(UpstreamTemplate template, SettingShapes settings, SettingShapes os, DiagnosticBag diagnostics)
    {
        (_template, _diagnostics) = (template, diagnostics);
        _scope = new TranslationScope(settings, os, diagnostics);
        _expressions = new ExpressionTranslator(template, _scope, diagnostics);
    }

    /// <summary>Translates a template.</summary>
    /// <param name="template">The template.</param>
    /// <param name="settings">The settings of the variants that render it.</param>
    /// <param name="os">What they know of their image.</param>
    /// <param name="former">The header of the template in the catalog, whose format stays; null for a new one.</param>
    /// <param name="diagnostics">Takes the findings; with errors, the text is of no use.</param>
    public static string Translate(UpstreamTemplate template, SettingShapes settings, SettingShapes os, TemplateHeader? former, DiagnosticBag diagnostics)
    {
        var translator = new TemplateTranslator(template, settings, os, diagnostics);
        translator.Write(template.Pieces);
        return translator.Header(former) + translator._text;
    }

    private string Header(TemplateHeader? former)
    {
        var declared = _template.Extensions.Select(extension => extension.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var (extension, place) in _scope.Extensions.Where(extension => !declared.Contains(extension.Key)))
        {
            _diagnostics.Add(ImportDiagnostics.NotRequired(place, extension));
        }

        var lines = new List<string> { TemplateLibrary.Marker, $"format = {ScribanText.Quote((former?.Format ?? FileFormats.Text).Name)}" };
        AddList("extensions", _scope.Extensions.Keys);
        AddList("helpers", _expressions.Helpers);
        AddList("unordered", former?.Unordered ?? []);
        return string.Join('\n', [.. lines, TemplateLibrary.Marker, string.Empty]);

        void AddList(string name, IEnumerable<string> items)
        {
            if (items.Any())
            {
                lines.Add($"{name} = [{string.Join(", ", items.Select(ScribanText.Quote))}]");
            }
        }
    }

    private void Write(ImmutableArray<TemplatePiece> pieces)
    {
        foreach (var piece in pieces)
        {
            switch (piece)
            {
                case TextPiece text:
                    _text.Write(text.Text);
                    break;
                case ValuePiece value:
                    _text.WriteTag(_expressions.Inserted(value.Value, value.IsEscaped), isAlone: false);
                    break;
                case BlockPiece block:
                    Write(block);
                    break;
            }
        }
    }

    private void Write(BlockPiece block)
    {
        var name = block.Head.Name.Text;
        if (block.Head.Arguments is not [var argument])
        {
            Refuse(block, $"The block '{name}' with {block.Head.Arguments.Length} arguments", "Blocks have one.");
            return;
        }

        switch (name)
        {
            case "if" or "unless" when IncludesZero(block) is { } includesZero:
                WriteIf(block, argument, includesZero ? "include_zero" : null, isNegated: name == "unless");
                break;
            case "if_not_null" when block.Head.Options.IsEmpty && RequireHelper(block):
                WriteIf(block, argument, "is_set", isNegated: false);
                break;
            case "each" when block.Head.Options.IsEmpty && argument is PlaceExpression place:
                WriteLoop(block, place);
                break;
            case "with" when block.Head.Options.IsEmpty && argument is PlaceExpression place:
                WriteWith(block, place);
                break;
            case "if" or "unless" or "if_not_null":
                break;
            default:
                Refuse(block, $"The block '{name}'", "Blocks are if, unless, if_not_null, and each and with of a setting.");
                break;
        }
    }

    private bool? IncludesZero(BlockPiece block)
    {
        switch (block.Head.Options)
        {
            case []:
                return false;
            case [{ Name: "includeZero", Value: LiteralExpression { IsText: false, Text: "true" or "false" } truth }]:
                return truth.Text == "true";
            default:
                Refuse(block, $"'{block.Head.Options[0].Name}'", "The only named argument is includeZero=true.");
                return null;
        }
    }

    private bool RequireHelper(BlockPiece block)
    {
        if (_template.Extensions.SelectMany(extension => extension.Helpers).Any(helper => helper.Name == block.Head.Name.Text && helper.Helper is IsSet))
        {
            _expressions.Helpers.Add("std.is_set");
            return true;
        }

        _diagnostics.Add(ImportDiagnostics.HelperNotRequired(block.Head.Name.Span, block.Head.Name.Text, "std"));
        return false;
    }

    private void WriteIf(BlockPiece block, TemplateExpression condition, string? function, bool isNegated)
    {
        var code = _expressions.Condition(condition, function, isNegated);
        _text.WriteTag($"if {code}", block.Lines.Open);
        _guards.Add(code);
        Write(block.Body);
        _guards.RemoveAt(_guards.Count - 1);
        if (block.Otherwise is { } otherwise)
        {
            _text.WriteTag("else", block.Lines.Else);
            Write(otherwise);
        }

        _text.WriteTag("end", block.Lines.End);
    }

    private void WriteLoop(BlockPiece block, PlaceExpression place)
    {
        var list = _scope.Resolve(place);
        var isList = (list.Shapes.Kinds & ValueKinds.List) != ValueKinds.None;
        if (isList == ((list.Shapes.Kinds & ValueKinds.Table) != ValueKinds.None))
        {
            Refuse(block, $"A loop over '{place.Text}', which is not always a list or always a table,", "Test its kind first.");
            return;
        }

        if (block.Otherwise is not { } otherwise)
        {
            WriteLoop(block, list, isList, block.Lines.End);
            return;
        }

        // Without an item, or over something that has none, upstream writes what is after else.
        _text.WriteTag($"if {ConditionOfLoop(list, isList)}", block.Lines.Open);
        WriteLoop(block, list, isList, block.Lines.Else);
        if (!otherwise.IsEmpty)
        {
            _text.WriteTag("else", block.Lines.Else);
            Write(otherwise);
        }

        _text.WriteTag("end", block.Lines.End);
    }

    private string ConditionOfLoop(TranslatedPlace list, bool isList)
    {
        if ((list.Shapes.Kinds & ~ValueKinds.List & ~ValueKinds.Table) == ValueKinds.None)
        {
            return list.Code;
        }

        var function = isList ? "is_array" : "is_object";
        _expressions.Helpers.Add($"std.{function}");
        return $"{list.Code} && ({function} {list.Code})";
    }

    private void WriteLoop(BlockPiece block, TranslatedPlace list, bool isList, bool endsLine)
    {
        var name = _scope.NameFor(LoopNames.Of(list.Path, !isList));
        var first = _scope.NameFor("is_first");
        var path = $"{list.Path}.*";
        var frame = isList
            ? new Frame(name, list.Shapes.Items, path, null, first)
            : new Frame($"{name}.value", list.Shapes.Entries, path, $"{name}.key", first);

        // Whether the passes are told apart is known after the body.
        _text.CloseBrace();
        var before = _text.Length;
        _text.WriteTag($"for {name} in {list.Code}", block.Lines.Open);
        _scope.Enter(frame);
        Write(block.Body);
        _scope.Leave();
        if (frame.UsesFirst)
        {
            _text.Insert(before, $"{{{{ {first} = true }}}}");
            _text.WriteTag($"{first} = false", isAlone: false);
        }

        _text.WriteTag("end", endsLine);
        _scope.Free(name);
        _scope.Free(first);
    }

    private void WriteWith(BlockPiece block, PlaceExpression place)
    {
        var value = _scope.Resolve(place);
        if (block.Otherwise is not null || !_guards.Contains(value.Code))
        {
            Refuse(block, "A 'with' outside of an 'if' of the same setting", "Put the 'if' around it.");
            return;
        }

        _scope.Enter(new Frame(value.Code, value.Shapes, value.Path, null, null));
        Write(block.Body);
        _scope.Leave();
    }

    private void Refuse(BlockPiece block, string construct, string advice) =>
        _diagnostics.Add(ImportDiagnostics.NotTranslated(block.Span, construct, advice));
}

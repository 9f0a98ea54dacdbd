using Settings.Compiler.Formats;
using Settings.Compiler.Paths;
using Settings.Compiler.Rendering;
using Settings.Compiler.Schemas;
using Settings.Compiler.TemplateFunctions;
using Settings.Compiler.Text;
using Settings.LanguageServer.Documents;
using Settings.LanguageServer.Messages;
using Settings.LanguageServer.UserDataLanguage;

namespace Settings.LanguageServer.TemplateLanguage;

/// <summary>What can be written in the code of a template, settings and helpers, and in its header.</summary>
internal static class TemplateCompletion
{
    private static readonly string[] HeaderWords = ["format", "extensions", "helpers", "unordered"];
    private static readonly string[] Words = ["if", "else", "end", "for", "in"];

    /// <summary>The choices; null where nothing can be completed.</summary>
    public static CompletionList? At(TextDocument document, TemplateMentions mentions, TemplateSettings settings, int offset)
    {
        var text = document.Text.Text;
        var isHeader = mentions.Header.Length > 0 && mentions.Header.Start <= offset && offset <= mentions.Header.End;
        var word = WordAt(text, offset, isHeader);
        if (isHeader)
        {
            return InHeader(text, word.Start, settings) is { } names ? ChoiceWriter.Write(document.RangeOf(word), names) : null;
        }

        if (!mentions.IsCode(offset))
        {
            return null;
        }

        return text.AsSpan(0, word.Start) switch
        {
            [.., '.'] => mentions.EndingAt(word.Start - 1) is { } table ? ChoiceWriter.Write(document.RangeOf(TextSpan.FromBounds(word.Start - 1, word.End)), AfterDot(settings, table)) : null,
            [.., '[', '"'] => mentions.EndingAt(word.Start - 2) is { } table ? ChoiceWriter.Write(document.RangeOf(word), InBrackets(settings, table, isClosed: text.AsSpan(word.End) is ['"', ..])) : null,
            [.., '"'] => null,
            _ => ChoiceWriter.Write(document.RangeOf(word), Names(mentions, settings)),
        };
    }

    // Helpers have dots in the header, settings have dashes in brackets.
    private static TextSpan WordAt(string text, int offset, bool isHeader)
    {
        var (start, end) = (offset, offset);
        while (start > 0 && IsOfWord(text[start - 1], isHeader))
        {
            start--;
        }

        while (end < text.Length && IsOfWord(text[end], isHeader))
        {
            end++;
        }

        return TextSpan.FromBounds(start, end);
    }

    private static bool IsOfWord(char c, bool isHeader) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' || (isHeader && c == '.');

    private static IEnumerable<Choice> AfterDot(TemplateSettings settings, SettingPath table) => MembersOf(settings, table)
        .Select(member => Choose(member) with { Text = KeyText(member.Name), Filter = $".{member.Name}" });

    private static IEnumerable<Choice> InBrackets(TemplateSettings settings, SettingPath table, bool isClosed) => MembersOf(settings, table)
        .Select(member => Choose(member) with { Text = isClosed ? member.Name : $"{member.Name}\"]" });

    // Templates see settings as they are stored.
    private static IEnumerable<SchemaProperty> MembersOf(TemplateSettings settings, SettingPath table) => settings.TableAt(table)?.Properties.AsEnumerable() ?? [];

    private static Choice Choose(SchemaProperty member) => new(member.Name, DocumentKindOf(member), member, member.Name);

    private static ChoiceKind DocumentKindOf(SchemaProperty member) => Compiler.Analysis.DocumentSettings.TableOf(member.Node) is null ? ChoiceKind.Property : ChoiceKind.Module;

    private static string KeyText(string name) => name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? $".{name}" : $"[\"{name}\"]";

    private static IEnumerable<Choice> Names(TemplateMentions mentions, TemplateSettings settings)
    {
        foreach (var variable in mentions.Variables)
        {
            yield return new Choice(variable, ChoiceKind.Module, null, variable);
        }

        var declared = HelperRegistry.Language.Concat(settings.Declared).ToArray();
        foreach (var helper in declared.Concat(HelperRegistry.All.Where(helper => !declared.Contains(helper))))
        {
            var name = HelperSignature.NameOf(helper);
            var arguments = string.Join("; ", HelperSignature.ArgumentsOf(helper));
            yield return new Choice(name, ChoiceKind.Function, null, name)
            {
                Detail = declared.Contains(helper) ? arguments : $"{arguments} (add \"{HelperSignature.HeaderNameOf(helper)}\" to the header)",
                About = TemplateHover.Write(helper),
            };
        }

        foreach (var word in Words)
        {
            yield return new Choice(word, ChoiceKind.Keyword, null, word);
        }
    }

    // The names that the list or text accepts in which the place is; words where none is open.
    private static IEnumerable<Choice>? InHeader(string text, int offset, TemplateSettings settings)
    {
        if (text.AsSpan(0, offset) is not [.., '"'])
        {
            return text.AsSpan(0, offset) is [.., '\n'] ? HeaderWords.Select(word => new Choice(word, ChoiceKind.Keyword, null, word)) : null;
        }

        var equals = text.LastIndexOf('=', offset - 1);
        var end = equals < 0 ? 0 : text.AsSpan(0, equals).TrimEnd(" \t").Length;
        var key = text.AsSpan(0, end);
        return key.EndsWith("format") ? FileFormats.All.Select(format => new Choice(format.Name, ChoiceKind.EnumMember, null, format.Name))
            : key.EndsWith("extensions") ? settings.Schema.Root.Properties.Select(Choose)
            : key.EndsWith("helpers") ? HelperRegistry.All.Select(helper => (Name: HelperSignature.HeaderNameOf(helper), Helper: helper)).Where(known => known.Name is not null)
                .Select(known => new Choice(known.Name ?? string.Empty, ChoiceKind.Function, null, known.Name ?? string.Empty) { Detail = string.Join("; ", HelperSignature.ArgumentsOf(known.Helper)) })
            : null;
    }
}

using System.Text;
using Settings.Compiler.Rendering;
using Settings.Compiler.TemplateFunctions;
using Settings.Compiler.Text;
using Settings.LanguageServer.Documents;

namespace Settings.LanguageServer.TemplateLanguage;

/// <summary>What there is to know about a setting or a helper of a template.</summary>
internal static class TemplateHover
{
    /// <summary>The text and what it is about; null where nothing is known.</summary>
    public static (string Text, TextSpan Span)? At(TemplateMentions mentions, TemplateSettings settings, int offset)
    {
        if (mentions.At(offset) is { Path.Depth: > 1 } mention)
        {
            return settings.Describe(mention.Path) is { } setting ? (SettingText.Write(mention.Path.ToString(), setting, settings.DefaultsOf(setting)), mention.Span) : null;
        }

        foreach (var (name, span) in mentions.Names)
        {
            if (span.Start <= offset && offset <= span.End)
            {
                return HelperRegistry.All.FirstOrDefault(helper => HelperSignature.NameOf(helper) == name) is { } helper ? (Write(helper), span) : null;
            }
        }

        return null;
    }

    /// <summary>How a helper is called, in Markdown.</summary>
    public static string Write(TemplateHelper helper)
    {
        var text = new StringBuilder();
        text.Append("**").Append(Markdown.Code(HelperSignature.NameOf(helper))).Append("**\n\n");
        text.Append(HelperSignature.HeaderNameOf(helper) is { } header ? $"The header names it {Markdown.Code($"\"{header}\"")}." : "It is part of the language; no header names it.").Append("\n\n");
        foreach (var (index, argument) in HelperSignature.ArgumentsOf(helper).Index())
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{index + 1}. {Markdown.Text(argument)}\n");
        }

        return text.ToString();
    }
}

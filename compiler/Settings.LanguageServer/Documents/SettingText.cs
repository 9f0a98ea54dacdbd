using System.Text;
using Settings.Compiler.Analysis;

namespace Settings.LanguageServer.Documents;

/// <summary>What there is to know about a setting that a file of the catalog mentions, in Markdown.</summary>
internal static class SettingText
{
    private const int MostCharacters = 300;

    /// <summary>The text.</summary>
    /// <param name="name">How the file calls the setting.</param>
    /// <param name="setting">The setting.</param>
    /// <param name="defaults">The defaults of several variants; null for those of the one that is described.</param>
    public static string Write(string name, SettingDescription setting, IReadOnlyList<VariantDefault>? defaults = null)
    {
        var text = new StringBuilder();
        text.Append("**").Append(Markdown.Code(name)).Append("** on ").Append(Markdown.Text($"{setting.Variant.Name} {setting.Variant.Release}")).Append("\n\n");
        if (setting.Description is { } about)
        {
            text.Append(Markdown.Text(about)).Append("\n\n");
        }

        foreach (var (title, fact) in SettingFacts.Of(setting, defaults))
        {
            text.Append(title.Length == 0 ? "  - " : $"- {title}: ").Append(Markdown.Text(fact, MostCharacters)).Append('\n');
        }

        return text.ToString();
    }
}

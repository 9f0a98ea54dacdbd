using System.Text;
using Settings.Compiler.Analysis;
using Settings.LanguageServer.Documents;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>What a document is checked for, in Markdown.</summary>
internal static class TargetHover
{
    /// <summary>The text; null when the target is unknown, which is a finding.</summary>
    public static string? Write(UserDataView view, CancellationToken cancellation)
    {
        if (view.Analyze(cancellation) is not { Target: { } target, CheckedAgainst: { } variants })
        {
            return null;
        }

        var text = new StringBuilder();
        text.Append("Checked against ").Append(Markdown.Text(variants)).Append(".\n\n");
        foreach (var notice in target.Notices)
        {
            text.Append(Markdown.Text(notice)).Append("\n\n");
        }

        if (target.Variants is [var only])
        {
            text.Append("- settings: ").Append(Markdown.Text(string.Join(", ", only.Extensions))).Append('\n');
        }
        else
        {
            text.Append("- variants: ").Append(Markdown.Text(string.Join(", ", VariantFamilies.NamesOf(target.Variants, target.Variants)))).Append('\n');
        }

        return text.Append("- architecture: ").Append(Markdown.Text(target.Arch)).Append('\n').ToString();
    }
}

using System.Globalization;
using System.Text;
using Settings.Compiler.Analysis;
using Settings.Compiler.Schemas;
using Settings.LanguageServer.Documents;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>What there is to know about a setting or a table, in Markdown.</summary>
internal static class SettingHover
{
    // A certificate or a long list as a default, or a whole file as a value, says no more in full.
    private const int MostCharacters = 300;
    private const int MostLines = 5;
    private const int MostPlaces = 3;
    private const int MostMembers = 30;

    /// <summary>The text; null when no variant has the setting.</summary>
    public static string? Write(UserDataView view, FoundSetting found, CancellationToken cancellation)
    {
        if (found.Slot is not { } slot)
        {
            return null;
        }

        var text = new StringBuilder();
        var description = found.Describe(view.Workspace);
        text.Append("**").Append(Markdown.Code(found.Path.ToString())).Append("** on ").Append(Markdown.Text(VariantOf(found, description))).Append("\n\n");
        if ((slot.Notes.Description ?? slot.Node.Notes.Description ?? description?.Description) is { } about)
        {
            text.Append(Markdown.Text(about)).Append("\n\n");
        }

        ValueHover.Write(text, view, found, slot.Node, cancellation);
        if (found.Settings.TableAt(found.Path) is { IsMap: false } table)
        {
            WriteMembers(text, table);
        }
        else
        {
            WriteFacts(text, found, slot.Node.Expects, description);
            WriteLines(text, view, found, cancellation);
        }

        return text.ToString();
    }

    private static string VariantOf(FoundSetting found, SettingDescription? description)
    {
        var variant = description?.Variant ?? found.Settings.Newest;
        return $"{variant.Name} {variant.Release}";
    }

    private static void WriteMembers(StringBuilder text, TableNode table)
    {
        foreach (var member in table.Properties.Take(MostMembers))
        {
            text.Append("- ").Append(Markdown.Code(member.Name));
            if ((member.Notes.Description ?? member.Node.Notes.Description) is { } about)
            {
                text.Append(": ").Append(Markdown.Text(about));
            }

            text.Append(member.Notes.Deprecation is null ? "\n" : " (deprecated)\n");
        }

        if (table.Properties.Count > MostMembers)
        {
            text.Append(CultureInfo.InvariantCulture, $"- and {table.Properties.Count - MostMembers} more\n");
        }
    }

    // What is in the items of a list has no name of its own in the datastore, and so no facts of its own.
    private static void WriteFacts(StringBuilder text, FoundSetting found, string expects, SettingDescription? description)
    {
        if (description is null || found.Path.Depth != found.Key.Segments.Length)
        {
            text.Append("- allowed: ").Append(Markdown.Text(expects, MostCharacters)).Append('\n');
            return;
        }

        foreach (var (title, fact) in SettingFacts.Of(description, VariantDefault.Of(found.Key, found.Settings.Variants, found.Settings.Target.Variants)))
        {
            text.Append(title.Length == 0 ? "  - " : $"- {title}: ").Append(Markdown.Text(fact, MostCharacters)).Append('\n');
        }
    }

    private static void WriteLines(StringBuilder text, UserDataView view, FoundSetting found, CancellationToken cancellation)
    {
        if (view.NodeAtOnce(cancellation) is not { } node)
        {
            return;
        }

        foreach (var line in found.Lines(view, node, cancellation).Take(MostPlaces))
        {
            var format = view.Workspace.Templates.Load(line.File.File.Template, node.Variant.Variant.Release).Header.Format.Name;
            var shown = view.SecretsIn(line.Rendered, node).Masked(line.Span);
            text.Append(CultureInfo.InvariantCulture, $"\n{Markdown.Code(line.File.File.Path)}, line {line.Line + 1}:\n\n")
                .Append(Markdown.Block(Markdown.Shortened(Markdown.FirstLines(shown, MostLines), MostCharacters), format));
        }
    }
}

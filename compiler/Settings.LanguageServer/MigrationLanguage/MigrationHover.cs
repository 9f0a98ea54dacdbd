using System.Collections.Immutable;
using System.Text;
using Settings.Compiler.Text;
using Settings.LanguageServer.Documents;
using Settings.Migrations.Checking;
using Settings.Migrations.Operations;
using Settings.Migrations.Syntax;

namespace Settings.LanguageServer.MigrationLanguage;

/// <summary>What a statement does in both directions, and what its keys are.</summary>
internal static class MigrationHover
{
    private const int MostCharacters = 300;
    private const int MostLines = 20;

    /// <summary>The text and what it is about; null where nothing is known.</summary>
    public static (string Text, TextSpan Span)? At(TextDocument document, MigrationSyntaxTree tree, MigrationFacts facts, string name, int offset)
    {
        if (StatementFinder.At(tree, offset) is not { } found)
        {
            return null;
        }

        if (found.Place is { } place)
        {
            return facts.Describe(name, place.Key) is { } setting ? (SettingText.Write(place.Key, setting), place.Span) : null;
        }

        var word = new TextSpan(found.Statement.Span.Start, found.Statement.Word.Length);
        return found.IsAtWord(offset) && document.Text.Slice(word).SequenceEqual(found.Statement.Word) && TextOf(found) is { } text ? (text, word) : null;
    }

    private static string? TextOf(StatementFinder found)
    {
        if (found.Statement is LossySyntax or TestSyntax or GivenSyntax or ExpectSyntax)
        {
            return null;
        }

        var effect = StatementEffect.Of(found.Statement, found.Direction);
        var text = new StringBuilder();
        var only = found.Statement is DirectionSyntax block ? block.Direction : found.Direction;
        if (only is null or Migrations.MigrationDirection.Forward)
        {
            Write(text, "On the upgrade", effect.Forward);
        }

        if (only is null or Migrations.MigrationDirection.Backward)
        {
            Write(text, "On the downgrade", effect.Backward);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, string title, ImmutableArray<MigrationOperation> operations)
    {
        text.Append("**").Append(title).Append("**\n\n");
        var lines = operations.SelectMany(OperationText.Of).ToArray();
        foreach (var line in lines.Take(MostLines))
        {
            var depth = line.Length - line.TrimStart(' ').Length;
            text.Append(' ', depth).Append("- ").Append(Markdown.Text(line.TrimStart(' '), MostCharacters)).Append('\n');
        }

        text.Append(lines.Length == 0 ? "- nothing\n" : lines.Length > MostLines ? "- …\n" : string.Empty).Append('\n');
    }
}

using Settings.Compiler.Formatting;
using Settings.Compiler.Text;
using Settings.Migrations.Syntax;

namespace Settings.Migrations.Formatting;

/// <summary>
/// Brings migrations into their canonical form, docs/formatting.md: only white space and line ends change, and lines stay where their
/// author has broken them.
/// </summary>
public static class MigrationFormatter
{
    /// <summary>Formats a text.</summary>
    /// <param name="source">The text.</param>
    public static FormattedDocument Format(SourceText source) => Format(MigrationSyntaxTree.Parse(source));

    /// <summary>Formats a migration that was parsed; one with mistakes is refused, for it is unknown where its statements end.</summary>
    /// <param name="tree">The migration.</param>
    public static FormattedDocument Format(MigrationSyntaxTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        if (tree.Diagnostics.Count > 0)
        {
            return FormattedDocument.Refused(tree.Source, "it has mistakes, which 'settingsc migration test' shows");
        }

        var edits = new EditList(tree.Source, new FrozenText(tree.Source, []), LineEndOf(tree));
        new MigrationLayout(tree, edits).Run();
        return new FormattedDocument(tree.Source, null, edits.ToImmutable());
    }

    // CR LF when all lines end so. No token but white space has a line end in it.
    private static string LineEndOf(MigrationSyntaxTree tree)
    {
        var text = tree.Source.Text;
        var ends = text.Count(character => character == '\n');
        return ends > 0 && ends == text.Split("\r\n").Length - 1 ? "\r\n" : "\n";
    }
}

using System.Text;
using DiffPlex.Renderer;
using Settings.Compiler.Text;

namespace Settings.Cli.Output;

/// <summary>Shows what fixes and new comments change in a file. Secrets are covered, with characters of the same number.</summary>
internal static class ChangesDiff
{
    /// <summary>Writes the unified diff.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="report">The file after the changes.</param>
    /// <returns>Whether anything changed.</returns>
    public static bool Write(TextWriter output, FileReport report)
    {
        if (report.Before is not { } before || before.Source.Text == report.Source.Text)
        {
            return false;
        }

        var name = Printable.Line(report.Source.Name);
        output.Write(UnidiffRenderer.GenerateUnidiff(Covered(before), Covered(report), name, name, ignoreWhitespace: false));
        return true;
    }

    private static string Covered(FileReport report)
    {
        var shown = new StringBuilder(report.Source.Text);
        report.Secrets.Cover(shown, 0, new TextSpan(0, shown.Length));
        return shown.ToString();
    }
}

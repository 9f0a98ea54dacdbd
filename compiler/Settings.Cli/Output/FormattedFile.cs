using System.Text;
using Settings.Compiler.Analysis;
using Settings.Compiler.Formatting;
using Settings.Compiler.Hosts;
using Settings.Compiler.Text;

namespace Settings.Cli.Output;

/// <summary>What formatting makes of one file.</summary>
/// <param name="Document">The file as it is, and the edits.</param>
/// <param name="UserData">The file as user data; null for a migration.</param>
internal sealed record FormattedFile(FormattedDocument Document, UserData? UserData)
{
    /// <summary>How messages call the file.</summary>
    public string Name => Document.Source.Name;

    /// <summary>Whether it is not in its canonical form.</summary>
    public bool IsChanged => !Document.Edits.IsEmpty;

    /// <summary>What changes, as a unified diff.</summary>
    /// <param name="workspace">Knows what is secret; null to show secrets as well.</param>
    public string Diff(Lazy<Workspace>? workspace)
    {
        if (workspace is null || UserData is null || !IsChanged)
        {
            return UnifiedDiff.Of(Document.Source, Document.Edits);
        }

        // Covered secrets are as long as they were: the edits fit.
        var secrets = workspace.Value.Analyze(UserData, new TargetRequest(null, null) { TakesNearest = true }).Secrets;
        var shown = new StringBuilder(Document.Source.Text);
        secrets.Cover(shown, 0, new TextSpan(0, shown.Length));
        return UnifiedDiff.Of(new SourceText(Name, shown.ToString()), Document.Edits);
    }
}

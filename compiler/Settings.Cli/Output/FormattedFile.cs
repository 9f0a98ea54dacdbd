using System.Collections.Immutable;
using System.Text;
using Settings.Compiler.Analysis;
using Settings.Compiler.Formatting;
using Settings.Compiler.Hosts;
using Settings.Compiler.Text;

namespace Settings.Cli.Output;

/// <summary>What formatting makes of one file.</summary>
/// <param name="Document">The file as it is, and the edits.</param>
/// <param name="UserData">The documents of user data in it; empty for a migration.</param>
internal sealed record FormattedFile(FormattedDocument Document, ImmutableArray<HostedDocument> UserData)
{
    /// <summary>How messages call the file.</summary>
    public string Name => Document.Source.Name;

    /// <summary>Whether it is not in its canonical form.</summary>
    public bool IsChanged => !Document.Edits.IsEmpty;

    /// <summary>What changes, as a unified diff.</summary>
    /// <param name="workspace">Knows what is secret; null to show secrets as well.</param>
    public string Diff(Lazy<Workspace>? workspace)
    {
        if (workspace is null || UserData.IsEmpty || !IsChanged)
        {
            return UnifiedDiff.Of(Document.Source, Document.Edits);
        }

        // Covered secrets are as long as they were: the edits fit.
        var request = TargetRequest.Open with { TakesNearest = true };
        var secrets = new SecretSpans(Document.Source, UserData.SelectMany(document => document.ToHost(HostedAnalysis.Of(workspace.Value, document, request).Analysis.Secrets)));
        var shown = new StringBuilder(Document.Source.Text);
        secrets.Cover(shown, 0, new TextSpan(0, shown.Length));
        return UnifiedDiff.Of(new SourceText(Name, shown.ToString()), Document.Edits);
    }
}

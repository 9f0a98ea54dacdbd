using System.Globalization;
using System.Text.Json;
using Settings.LanguageServer.Documents;
using Settings.LanguageServer.Messages;
using Settings.LanguageServer.Protocol;

namespace Settings.LanguageServer.Server;

/// <summary>The requests about all documents.</summary>
/// <param name="files">The documents.</param>
/// <param name="outbox">Where progress is told.</param>
/// <param name="commands">What the server carries out.</param>
internal sealed class WorkspaceMethods(WorkspaceFiles files, Outbox outbox, CommandRunner commands)
{
    private const int MostSymbols = 1000;

    /// <summary>The methods by their names.</summary>
    public IEnumerable<(string Name, Method Method)> All()
    {
        return
        [
            ("workspace/diagnostic", Method.Work<WorkspaceDiagnosticParams, WorkspaceDiagnosticReport>(Received.WorkspaceDiagnosticParams, Sent.Default.WorkspaceDiagnosticReport, parameters => cancellation => Diagnose(parameters, cancellation))),
            ("workspace/executeCommand", Method.Work<ExecuteCommandParams, string>(Received.ExecuteCommandParams, Sent.Default.String, parameters => cancellation => commands.Run(parameters, cancellation))),
            ("workspace/symbol", Method.Work<WorkspaceSymbolParams, WorkspaceSymbol[]>(Received.WorkspaceSymbolParams, Sent.Default.WorkspaceSymbolArray, parameters => cancellation =>
                Limited(files.All(cancellation).SelectMany(document => document.Mentioned(parameters.Query, cancellation))))),
        ];
    }

    private static WorkspaceSymbol[] Limited(IEnumerable<WorkspaceSymbol> symbols)
    {
        var found = new List<WorkspaceSymbol>();
        foreach (var symbol in symbols)
        {
            found.Add(symbol);
            if (found.Count == MostSymbols)
            {
                break;
            }
        }

        return found.ToArray();
    }

    private WorkspaceDiagnosticReport Diagnose(WorkspaceDiagnosticParams parameters, CancellationToken cancellation)
    {
        Progress(parameters.WorkDoneToken, new ProgressValue("begin") { Title = "Checking user data" });
        var known = parameters.PreviousResultIds.GroupBy(result => result.Uri, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Value, StringComparer.Ordinal);
        var reports = new List<WorkspaceDocumentDiagnosticReport>();
        try
        {
            foreach (var document in files.All(cancellation))
            {
                var report = DiagnosticReports.Of(document.Diagnose(cancellation), known.GetValueOrDefault(document.Document.Uri));
                reports.Add(new WorkspaceDocumentDiagnosticReport(report.Kind, report.ResultId, document.Document.Uri) { Version = document.Document.Version, Items = report.Items });
                if (reports.Count % 100 == 0)
                {
                    Progress(parameters.WorkDoneToken, new ProgressValue("report") { Message = string.Create(CultureInfo.InvariantCulture, $"{reports.Count} documents") });
                }
            }
        }
        finally
        {
            Progress(parameters.WorkDoneToken, new ProgressValue("end"));
        }

        return new WorkspaceDiagnosticReport(reports.ToArray());
    }

    private void Progress(JsonElement? token, ProgressValue value)
    {
        if (token is { } known)
        {
            outbox.Notify("$/progress", new ProgressParams(known, value), Sent.Default.ProgressParams);
        }
    }
}

using System.Security.Cryptography;
using System.Text.Json;
using Settings.LanguageServer.Messages;

namespace Settings.LanguageServer.Server;

/// <summary>Answers to clients that ask for diagnostics: a client that has them already is told just that.</summary>
internal static class DiagnosticReports
{
    /// <summary>The answer about one document.</summary>
    /// <param name="findings">Its findings.</param>
    /// <param name="known">The identity of the result that the client has; null for none.</param>
    public static DocumentDiagnosticReport Of(LspDiagnostic[] findings, string? known)
    {
        var id = IdentityOf(findings);
        return id == known ? new DocumentDiagnosticReport("unchanged", id) : new DocumentDiagnosticReport("full", id) { Items = findings };
    }

    /// <summary>A text that tells results apart.</summary>
    public static string IdentityOf(LspDiagnostic[] findings)
    {
        var hash = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(findings, Sent.Default.LspDiagnosticArray));
        return Convert.ToHexString(hash.AsSpan(0, 12));
    }
}

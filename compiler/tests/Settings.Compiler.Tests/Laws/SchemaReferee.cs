using System.Diagnostics;
using Xunit;

namespace Settings.Compiler.Tests.Laws;

/// <summary>Another validator of JSON Schema, run by Node: tools/schema-referee.</summary>
internal static class SchemaReferee
{
    private const string Accepted = "accepted";

    /// <summary>Skips the test where the validator is not installed; where CI runs, that is a failure.</summary>
    public static void Require()
    {
        var isThere = Directory.Exists(Repository.PathOf("tools/schema-referee/node_modules/ajv"));
        Assert.SkipUnless(isThere || Environment.GetEnvironmentVariable("CI") == "true", "The second validator is not installed; run: npm --prefix tools/schema-referee ci");
        Assert.True(isThere, "tools/schema-referee is not installed.");
    }

    /// <summary>What it says of documents.</summary>
    /// <param name="schema">The schema as JSON.</param>
    /// <param name="documents">The documents as JSON, without line ends.</param>
    /// <returns>For each document null when it is accepted, or else why it is not.</returns>
    public static IReadOnlyList<string?> Judge(string schema, IReadOnlyList<string> documents)
    {
        var folder = Directory.CreateTempSubdirectory("schema-referee");
        try
        {
            var schemaFile = Path.Combine(folder.FullName, "schema.json");
            var documentsFile = Path.Combine(folder.FullName, "documents.jsonl");
            File.WriteAllText(schemaFile, schema);
            File.WriteAllLines(documentsFile, documents);
            var start = new ProcessStartInfo("node", [Repository.PathOf("tools/schema-referee/judge.mjs"), schemaFile, documentsFile])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start) ?? throw new InvalidOperationException("Node cannot be started.");
            var errors = process.StandardError.ReadToEndAsync();
            var verdicts = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
            process.WaitForExit();
            Assert.True(process.ExitCode == 0 && verdicts.Length == documents.Count, errors.Result);
            return [.. verdicts.Select(verdict => verdict == Accepted ? null : verdict)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

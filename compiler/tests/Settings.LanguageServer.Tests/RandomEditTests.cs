using System.Text;
using System.Text.Json.Nodes;
using Settings.Cli;
using Settings.Compiler.Analysis;
using Settings.Compiler.Hosts;
using Settings.Compiler.Sources;
using Settings.Compiler.Tests;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.LanguageServer.Tests;

/// <summary>After any edits an editor shows what lint says of the text that it has: incremental changes lose nothing, and nothing of an earlier version is kept.</summary>
public sealed class RandomEditTests
{
    private const string Uri = "file:///edited.toml";

    private static readonly Workspace Catalog = new(new EmbeddedCatalogSource());

    // What people type, and what breaks a line.
    private static readonly string[] Pieces =
        ["\n", "\r\n", "=", "\"", "[", "]", "[[", "'", "\"\"\"", ".", ",", "{ ", " }", "#", " ", "\t", "1", "true", "settings", "max-pods = 5\n", "[settings.kubernetes]\n", "é", "😀", "\u0301", "\u0000"];

    public static TheoryData<string> Samples =>
        [.. Directory.EnumerateFiles(Repository.PathOf("samples"), "*.toml", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Repository.Root, path)).Where(path => !path.Contains("facts", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void What_is_shown_is_what_lint_says(string sample)
    {
        var random = new Random(sample.Length);
        var client = new TestClient();
        client.Initialize();
        var text = File.ReadAllText(Repository.PathOf(sample));
        Assert.Equal(Lint(text), Shown(client.Open(Uri, text, "bottlerocket")));
        for (var version = 2; version < LongRun.Times(20, 1000); version++)
        {
            var (start, length, piece) = Edit(random, text);
            var lines = new LineMap(text);
            var change = new JsonObject
            {
                ["range"] = new JsonObject { ["start"] = At(lines, start), ["end"] = At(lines, start + length) },
                ["text"] = piece,
            };
            text = string.Concat(text.AsSpan(0, start), piece, text.AsSpan(start + length));
            client.Change(Uri, version, change);
            Assert.Equal(Analyzed(text), Shown(client.FindingsOf(Uri, version)));
        }

        Assert.Equal(Lint(text), Analyzed(text));
        client.Shutdown();
    }

    // Neither a pair of surrogates nor the end of a line is split: a client has no position there.
    private static (int Start, int Length, string Piece) Edit(Random random, string text)
    {
        var (start, end) = (Whole(text, random.Next(text.Length + 1)), 0);
        end = Whole(text, Math.Min(text.Length, start + random.Next(4)));
        return (start, Math.Max(0, end - start), random.Next(3) == 0 ? string.Empty : Pieces[random.Next(Pieces.Length)]);
    }

    private static int Whole(string text, int offset) =>
        offset > 0 && offset < text.Length && (char.IsLowSurrogate(text[offset]) || (text[offset] == '\n' && text[offset - 1] == '\r')) ? offset - 1 : offset;

    private static JsonObject At(LineMap lines, int offset) => new() { ["line"] = lines.PositionOf(offset).Line, ["character"] = lines.PositionOf(offset).Character };

    private static string[] Shown(JsonArray findings) =>
        [.. findings.Select(finding => $"\"{finding!["code"]}\" {Range(finding)} {finding["message"]!.GetValue<string>().Split('\n')[0]}")];

    // What lint prints, without a process and a catalog for each text.
    private static string[] Analyzed(string text)
    {
        var source = new SourceText("-", text);
        return
        [
            .. HostFinder.Find(source).Documents.SelectMany(document => HostedAnalysis.Of(Catalog, document, TargetRequest.Open with { TakesNearest = true }).Findings)
                .Select(finding => $"\"{finding.Code}\" {Place(source, finding.Span.Start)}-{Place(source, finding.Span.End)} {finding.Message}"),
        ];
    }

    private static string Place(SourceText source, int offset) => ReadableJson.Write(At(source.Lines, offset));

    private static string[] Lint(string text)
    {
        using var output = new StringWriter();
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(text));
        CommandLineProgram.Run(["lint", "--format", "json", "-"], new CommandStreams(input, output, TextWriter.Null, Repository.Root, UseColour: false));
        return [.. JsonNode.Parse(output.ToString())!["files"]![0]!["diagnostics"]!.AsArray().Select(finding => $"\"{finding!["code"]}\" {Range(finding)} {finding["message"]}")];
    }

    private static string Range(JsonNode finding) => ReadableJson.Write(finding["range"]);
}

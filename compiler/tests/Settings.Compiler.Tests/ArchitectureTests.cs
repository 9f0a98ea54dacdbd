using System.Text.RegularExpressions;
using Settings.Compiler.Diagnostics;
using Xunit;

namespace Settings.Compiler.Tests;

/// <summary>What docs/architecture.md promises about the code.</summary>
public sealed partial class ArchitectureTests
{
    private const string Library = "compiler/Settings.Compiler";

    private static readonly string[] Parts = [Library, "compiler/Settings.Migrations", "compiler/Settings.Cli"];

    // The pipeline in order. Template functions are shared by generators and rendering.
    private static readonly string[] Pipeline =
    [
        "Embedding", "Text", "Paths", "Diagnostics", "Syntax", "Binding", "Sources", "Schemas", "Validation", "Datastore", "Catalog", "Checking", "Hosts", "Facts",
        "TemplateFunctions", "Generators", "Rendering", "Advice", "Compilation", "Verification", "Analysis",
    ];

    private static readonly string[] MayTouchFiles = ["Sources", "Datastore", "Hosts"];

    [Fact]
    public void A_folder_depends_only_on_those_above_it()
    {
        var mistakes = new List<string>();
        foreach (var (folder, file, text) in Sources())
        {
            var own = Array.IndexOf(Pipeline, folder);
            Assert.True(own >= 0, $"the folder {folder} is not in the pipeline");
            foreach (Match match in Using().Matches(text))
            {
                var used = Array.IndexOf(Pipeline, match.Groups["folder"].Value);
                if (used > own)
                {
                    mistakes.Add($"{file} uses {match.Groups["folder"].Value}");
                }
            }
        }

        Assert.True(mistakes.Count == 0, string.Join('\n', mistakes));
    }

    [Fact]
    public void The_architecture_page_speaks_of_every_folder_in_its_order()
    {
        var page = File.ReadAllText(Repository.PathOf("docs/architecture.md"));
        var places = Pipeline.Select(folder => page.IndexOf($"| [{folder}](", StringComparison.Ordinal)).ToArray();
        Assert.All(places, place => Assert.True(place >= 0));
        Assert.Equal(places.Order(), places);
        Assert.Equal(Pipeline.Order(StringComparer.Ordinal), Sources().Select(s => s.Folder).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_library_touches_no_console_clock_environment_or_network_and_files_in_three_folders_only()
    {
        var mistakes = Sources()
            .SelectMany(s => Forbidden().Matches(s.Text).Select(m => (s.Folder, s.File, m.Value)))
            .Where(m => !(m.Value.StartsWith("File", StringComparison.Ordinal) || m.Value.StartsWith("Directory", StringComparison.Ordinal)) || !MayTouchFiles.Contains(m.Folder))
            .Select(m => $"{m.File}: {m.Value}").ToArray();
        Assert.True(mistakes.Length == 0, string.Join('\n', mistakes));
    }

    [Fact]
    public void Files_are_small_and_no_note_is_left_behind()
    {
        foreach (var (_, file, text) in Sources())
        {
            Assert.True(text.Count(c => c == '\n') <= 400, $"{file} has more than 400 lines");
            Assert.False(Leftover().IsMatch(text), $"{file} holds a note for later");
        }
    }

    [Fact]
    public void Messages_are_spelled_from_facts_and_never_edited()
    {
        Assert.All(["Message", "Said"], name => Assert.Null(typeof(Diagnostic).GetProperty(name)?.SetMethod));
        var mistakes = Parts.SelectMany(Sources).SelectMany(s => MessageSurgery().Matches(s.Text).Select(m => $"{s.File}: {m.Value}")).ToArray();
        Assert.True(mistakes.Length == 0, string.Join('\n', mistakes));
        Assert.Matches(MessageSurgery(), "return unknown with { Message = text };");
        Assert.Matches(MessageSurgery(), "finding.Message.Replace(quoted, hidden)");
    }

    [Fact]
    public void Links_of_the_documents_resolve()
    {
        string[] documents = [.. Directory.EnumerateFiles(Repository.Root, "*.md"), .. Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories)];
        foreach (var document in documents)
        {
            foreach (Match link in Link().Matches(File.ReadAllText(document)))
            {
                var target = link.Groups["target"].Value.Split('#')[0];
                var path = Path.Combine(Path.GetDirectoryName(document) ?? ".", target);
                Assert.True(target.Length == 0 || target.Contains("://", StringComparison.Ordinal) || File.Exists(path) || Directory.Exists(path), $"{document}: {target}");
            }
        }
    }

    private static IEnumerable<(string Folder, string File, string Text)> Sources(string part = Library)
    {
        var root = Repository.PathOf(part);
        return Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(path => (Path: path, Relative: Path.GetRelativePath(root, path).Replace('\\', '/')))
            .Where(s => !s.Relative.StartsWith("bin/", StringComparison.Ordinal) && !s.Relative.StartsWith("obj/", StringComparison.Ordinal) && !s.Relative.Contains("/Generated/", StringComparison.Ordinal))
            .Select(s => (s.Relative.Split('/')[0], s.Relative, File.ReadAllText(s.Path)));
    }

    [GeneratedRegex(@"using (?:static )?Settings\.Compiler\.(?<folder>\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Using();

    [GeneratedRegex(@"(?<![.\w])(?:Console\.\w+|Environment\.\w+|DateTime(?:Offset)?\.(?:Utc)?Now|HttpClient|Socket|Process\.Start|File\.\w+|Directory\.\w+|FileInfo|FileStream)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"\b(?:TODO|FIXME|HACK|XXX)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Leftover();

    [GeneratedRegex(@"with\s*\{\s*(?:Message|Said)\b|\bMessage(?:\s*\+|\.(?:Replace|IndexOf|Substring|Remove|Insert|Split)\b|\[)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex MessageSurgery();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Link();
}

using System.Text.RegularExpressions;
using Settings.Compiler.Text;
using Settings.Migrations;
using Xunit;

namespace Settings.Compiler.Tests.Architecture;

/// <summary>What docs/architecture.md promises about the code, that no analyzer sees: BannedSymbols.txt has the rest.</summary>
public sealed partial class ArchitectureTests
{
    private const string Library = "Settings.Compiler";
    private const string OfMigrations = "Settings.Migrations";

    // The pipeline in order. Template functions are shared by generators and rendering.
    private static readonly string[] Pipeline =
    [
        "Embedding", "Text", "FileSystem", "Paths", "Versions", "Diagnostics", "Syntax", "Suppressions", "Binding", "Sources", "Schemas", "Validation", "Datastore", "Catalog", "Checking", "Facts", "Formats", "Hosts", "Provisioning", "Formatting",
        "TemplateFunctions", "Generators", "Rendering", "Advice", "Compilation", "Verification", "Compliance", "Configuration", "Analysis", "Import",
    ];

    private static readonly string[] MayTouchFiles = ["Settings.Compiler.FileSystem", "Settings.Compiler.Datastore.Disk"];

    private static readonly HashSet<string> OpensFiles = new(StringComparer.Ordinal)
    {
        "System.IO.File", "System.IO.Directory", "System.IO.FileInfo", "System.IO.DirectoryInfo", "System.IO.FileSystemInfo", "System.IO.DriveInfo", "System.IO.FileStream",
        "System.IO.FileSystemWatcher", "System.IO.RandomAccess", "System.IO.MemoryMappedFiles.MemoryMappedFile", "System.IO.Enumeration.FileSystemEnumerable`1",
        "Microsoft.Win32.SafeHandles.SafeFileHandle",
    };

    private static readonly ILookup<string, string> Uses = CompiledAssembly.UsesOf(typeof(TextSpan).Assembly);

    [Fact]
    public void A_folder_depends_only_on_those_above_it()
    {
        var mistakes =
            from use in Uses
            let own = Array.IndexOf(Pipeline, FolderOf(use.Key))
            where own >= 0
            from used in use
            where Array.IndexOf(Pipeline, FolderOf(used)) > own
            select $"{use.Key} uses {used}";
        AssertNone(mistakes);
    }

    [Fact]
    public void The_library_knows_nothing_of_migrations() =>
        Assert.DoesNotContain(typeof(TextSpan).Assembly.GetReferencedAssemblies(), name => name.Name == OfMigrations);

    [Fact]
    public void Files_are_touched_in_two_folders_only()
    {
        var touching = Touching(Uses).ToLookup(NamespaceOf, StringComparer.Ordinal);
        Assert.All(MayTouchFiles, folder => Assert.NotEmpty(touching[folder]));
        AssertNone(touching.Where(types => !MayTouchFiles.Contains(types.Key)).SelectMany(types => types));
        AssertNone(Touching(CompiledAssembly.UsesOf(typeof(Migration).Assembly)));
    }

    [Fact]
    public void A_namespace_is_the_path_of_its_folder() => AssertNone(Sources()
        .Where(s => Namespace().Match(s.Text).Groups["name"].Value != (Path.GetDirectoryName(s.File) ?? string.Empty).Replace(Path.DirectorySeparatorChar, '.'))
        .Select(s => s.File));

    [Fact]
    public void The_architecture_page_speaks_of_every_folder_in_its_order()
    {
        var page = File.ReadAllText(Repository.PathOf("docs/architecture.md"));
        var places = Pipeline.Select(folder => page.IndexOf($"| [{folder}](", StringComparison.Ordinal)).ToArray();
        Assert.All(places, place => Assert.True(place >= 0));
        Assert.Equal(places.Order(), places);
        Assert.Equal(
            Pipeline.Order(StringComparer.Ordinal),
            Sources().Select(s => s.File.Split('/')).Where(parts => parts[0] == Library).Select(parts => parts[1]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Files_are_small_and_no_note_is_left_behind()
    {
        foreach (var (file, text) in Sources())
        {
            Assert.True(text.Count(c => c == '\n') <= 400, $"{file} has more than 400 lines");
            Assert.False(Leftover().IsMatch(text), $"{file} holds a note for later");
        }
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

    private static void AssertNone(IEnumerable<string> mistakes) => Assert.True(!mistakes.Any(), string.Join('\n', mistakes));

    private static IEnumerable<string> Touching(ILookup<string, string> uses) => uses.Where(use => use.Any(OpensFiles.Contains)).Select(use => use.Key);

    private static string NamespaceOf(string type) => type[..type.LastIndexOf('.')];

    private static string? FolderOf(string type) => type.StartsWith(Library + '.', StringComparison.Ordinal) ? type[(Library.Length + 1)..].Split('.')[0] : null;

    private static IEnumerable<(string File, string Text)> Sources()
    {
        var root = Repository.PathOf("compiler");
        return new[] { Library, OfMigrations }
            .SelectMany(project => Directory.EnumerateFiles(Path.Combine(root, project), "*.cs", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(file => file.Split('/') is [_, not ("bin" or "obj"), ..] && !file.Contains("/Generated/", StringComparison.Ordinal))
            .Select(file => (file, File.ReadAllText(Path.Combine(root, file))));
    }

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.ExplicitCapture | RegexOptions.Multiline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"\b(?:TODO|FIXME|HACK|XXX)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Leftover();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Link();
}

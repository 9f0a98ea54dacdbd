using System.Text;
using System.Text.Json;

namespace Settings.Fuzz;

/// <summary>The places where somebody else's input comes in. Inputs to begin with are the repository's own samples.</summary>
/// <param name="root">The root of the repository.</param>
public sealed class Surfaces(string root)
{
    private static readonly string[][] Targets =
    [
        ["--variant", "aws-k8s-1.34"], ["--variant", "aws-ecs-2"], ["--variant", "aws-k8s-1.31", "--release", "1.26.1"], ["--variant", "metal-k8s-1.29", "--release", "1.26.1"], [],
    ];

    private static readonly string[] Formats = ["text", "json", "github"];

    /// <summary>All of them.</summary>
    public IReadOnlyList<Surface> All =>
    [
        new("lint", Documents, Lint),
        new("fix", Documents, Fix),
        new("fmt", Documents, Format),
        new("render", Documents, Render),
        new("against", [Tree()], Against),
        new("migrate", [Encoding.UTF8.GetBytes(Store)], Migrate),
        new("migration", Files("schemas/migrations", "*.migration"), Migration),
        new("apply", [Encoding.UTF8.GetBytes(StoreAsJson)], Apply),
        new("facts", Files("samples/facts", "*.toml"), GivenFacts),
        new("configuration", [Encoding.UTF8.GetBytes(Targeted)], Configuration),
        new("secrets", [Encoding.UTF8.GetBytes(Secrets.Text)], HiddenSecrets),
        new("lsp", Conversations.Of(Documents), Conversations.Judge),
        new("catalog", Files("compiler/tests/Settings.Compiler.Tests", "*.catalog"), Catalog),
        .. new UpstreamTexts(root).All,
    ];

    private const string StoreAsJson = "{\"live\": {\"settings.motd\": \"x\", \"settings.kubernetes.max-pods\": 58},\n\"metadata\": {\"settings.motd\": {\"affected-services\": [\"motd\"]}}}\n";
    private const string Targeted = "exclude = [\"old/**\"]\nplaceholders = [\"[[...]]\"]\n[severity]\nBR1127 = \"error\"\n[targets]\n\"**\" = { release = \"1.50.0\" }\n\"prod/**\" = { variant = \"aws-k8s-1.34\", arch = \"aarch64\" }\n\"b/**\" = [{ variant = \"aws-k8s-*\" }, { provisioner = \"karpenter@1.8.0\" }]\n";

    // A datastore: a file a line.
    private static string Store => """
        settings/motd = "hello"
        settings/kubernetes/max-pods = 110
        settings/kubernetes/node-labels/"a.b/c" = "d"
        settings/host-containers/admin/source = "328549459982.dkr.ecr.us-west-2.amazonaws.com/bottlerocket-admin:v0.11.13"
        settings/host-containers/admin/enabled = false
        settings/host-containers/admin/source.setting-generator = "schnauzer-v2 render"
        settings/ntp/time-servers = ["169.254.169.123"]
        settings/ntp/time-servers.affected-services = ["chronyd"]
        settings/updates/seed = 7
        services/chronyd/configuration-files = ["chrony-conf"]
        configuration-files/chrony-conf/path = "/etc/chrony.conf"
        os/arch = "x86_64"
        """;

    private IReadOnlyList<byte[]> Documents => [.. Files("samples/good", "*.toml"), .. Files("samples/bad", "*.toml")];

    // The same input is always tried in the same way.
    private static int Choice(byte[] input, int count) => (int)(input.Aggregate(17u, static (sum, b) => (sum * 31) + b) % (uint)count);

    private byte[][] Files(string folder, string pattern) =>
        [.. Directory.EnumerateFiles(Path.Combine(root, folder), pattern, SearchOption.AllDirectories).Where(file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    private string Facts => Path.Combine(root, "samples/facts/aws.toml");

    private string? Lint(byte[] input, string folder)
    {
        File.WriteAllBytes(Path.Combine(folder, "document.toml"), input);
        var format = Formats[Choice(input, Formats.Length)];
        return Answer.Of(folder, [], ["lint", "document.toml", "--format", format, .. Targets[Choice(input, Targets.Length)]]).Fault(isJson: format == "json")
            ?? Answer.Of(folder, input, ["lint", "-", "--annotate"]).Fault(isDocument: true);
    }

    private string? Fix(byte[] input, string folder)
    {
        var file = Path.Combine(folder, "document.toml");
        File.WriteAllBytes(file, input);
        string[] target = ["--variant", "aws-k8s-1.34"];
        var before = Answer.Of(folder, [], ["lint", "document.toml", "--format", "json", .. target]);
        var fixing = Answer.Of(folder, [], ["lint", "document.toml", "--fix", "--format", "json", .. target]);
        if ((before.Fault(isJson: true) ?? fixing.Fault(isJson: true)) is { } fault)
        {
            return fault;
        }

        var once = File.ReadAllBytes(file);
        var again = Answer.Of(folder, [], ["lint", "document.toml", "--fix", "--format", "json", .. target]);
        return before.Exit < 2 && again.Exit < 2 && Errors(again) > Errors(before) ? $"there were {Errors(before)} errors, and after --fix there are {Errors(again)}\n{again.Output}"
            : !once.AsSpan().SequenceEqual(File.ReadAllBytes(file)) ? "a second --fix changes the document again"
            : again.Fault(isJson: true);
    }

    private static string? Format(byte[] input, string folder)
    {
        var file = Path.Combine(folder, "document.toml");
        File.WriteAllBytes(file, input);
        var shown = Answer.Of(folder, [], "fmt", "--diff", "document.toml");

        // A patch has the line ends of the document.
        shown = shown with { Output = shown.Output.Replace("\r\n", "\n", StringComparison.Ordinal) };
        var filtered = Answer.Of(folder, input, "fmt", "-");
        var formatted = Answer.Of(folder, [], "fmt", "document.toml");
        if ((shown.Fault() ?? filtered.Fault(isDocument: true) ?? formatted.Fault()) is { } fault)
        {
            return fault;
        }

        return formatted.Exit == 0 && Answer.Of(folder, [], "fmt", "--check", "document.toml") is { Exit: not 0 } again ? $"what is formatted is not: {again.Error}{again.Output}"
            : formatted.Exit != 0 && !File.ReadAllBytes(file).AsSpan().SequenceEqual(input) ? "it changes a document although it refuses it"
            : FormattingLaws.Fault(Encoding.UTF8.GetString(input));
    }

    private static int Errors(Answer answer)
    {
        using var json = JsonDocument.Parse(answer.Output);
        return json.RootElement.GetProperty("files").EnumerateArray().SelectMany(file => file.GetProperty("diagnostics").EnumerateArray()).Count(finding => finding.GetProperty("severity").GetString() == "error");
    }

    private string? Render(byte[] input, string folder)
    {
        File.WriteAllBytes(Path.Combine(folder, "document.toml"), input);
        string[] target = ["document.toml", "--variant", "aws-k8s-1.34", "--facts", Facts];
        return Answer.Of(folder, [], ["render", "--out", "tree", .. target]).Fault()
            ?? Answer.Of(folder, [], ["verify", .. target]).Fault()
            ?? Answer.Of(folder, [], ["compile", "--format", "json", .. target]).Fault(isJson: true);
    }

    private string? Against(byte[] input, string folder)
    {
        File.WriteAllBytes(Path.Combine(folder, "tree.tar"), input);
        return Answer.Of(folder, [], "verify", Path.Combine(root, "samples/good/web-tier.toml"), "--against", "tree.tar", "--variant", "aws-k8s-1.34", "--facts", Facts).Fault();
    }

    // The archive of a tree that the program has rendered.
    private byte[] Tree()
    {
        var folder = Directory.CreateTempSubdirectory("settings-fuzz-").FullName;
        Answer.Of(folder, [], "render", Path.Combine(root, "samples/good/web-tier.toml"), "--out", "tree", "--variant", "aws-k8s-1.34", "--facts", Facts);
        using var archive = new MemoryStream();
        System.Formats.Tar.TarFile.CreateFromDirectory(Path.Combine(folder, "tree"), archive, includeBaseDirectory: false);
        Directory.Delete(folder, recursive: true);
        return archive.ToArray();
    }

    private static string? Migrate(byte[] input, string folder)
    {
        const string Version = "v1.26.1_abcdefghijklmnop";
        foreach (var line in Encoding.UTF8.GetString(input).Split('\n'))
        {
            if (line.IndexOf('=', StringComparison.Ordinal) is > 0 and var at && IsInside(line[..at].Trim()))
            {
                Write(Path.Combine(folder, Version, "live", Uri.EscapeDataString(line[..at].Trim()).Replace("%2F", "/", StringComparison.Ordinal)), Encoding.UTF8.GetBytes(line[(at + 1)..].Trim()));
            }
        }

        Directory.CreateDirectory(Path.Combine(folder, Version, "live"));
        foreach (var (link, target) in new[] { ("current", "v1"), ("v1", "v1.26"), ("v1.26", "v1.26.1"), ("v1.26.1", Version) })
        {
            File.CreateSymbolicLink(Path.Combine(folder, link), target);
        }

        return Answer.Of(folder, [], "migrate", ".", "--to", "1.50.0", "--variant", "aws-k8s-1.31", "--dry-run", "--format", "json").Fault(isJson: true)
            ?? Answer.Of(folder, [], "migrate", ".", "--to", Choice(input, 2) == 0 ? "1.50.0" : "1.20.0", "--variant", "aws-k8s-1.31").Fault();
    }

    private static string? Migration(byte[] input, string folder)
    {
        File.WriteAllBytes(Path.Combine(folder, "change.migration"), input);
        return Answer.Of(folder, [], "migration", "test", "change.migration").Fault();
    }

    private static string? Apply(byte[] input, string folder) =>
        Answer.Of(folder, input, "migration", "apply", "v1.20.0/add-ntp-default-options-v0-1-0", "--variant", "aws-k8s-1.31").Fault();

    private static string? GivenFacts(byte[] input, string folder)
    {
        File.WriteAllBytes(Path.Combine(folder, "facts.toml"), input);
        return Answer.Of(folder, "[settings]\nmotd = 'x'\n"u8.ToArray(), "verify", "-", "--facts", "facts.toml", "--variant", "aws-k8s-1.34").Fault();
    }

    private static string? Configuration(byte[] input, string folder)
    {
        File.WriteAllBytes(Path.Combine(folder, "settingsc.toml"), input);
        Write(Path.Combine(folder, "prod/a.toml"), "[settings]\nmotd = 'x'\n"u8.ToArray());
        return Answer.Of(folder, [], "config", "prod/a.toml").Fault() ?? Answer.Of(folder, [], "lint", "prod").Fault();
    }

    // Documents in which the secrets are still whole.
    private string? HiddenSecrets(byte[] input, string folder)
    {
        var text = Encoding.UTF8.GetString(input);
        if (!Secrets.AreWholeIn(text))
        {
            return null;
        }

        string[] target = [.. Targets[Choice(input, Targets.Length)]];
        string[][] commands = [["lint", "-", "--format", Formats[Choice(input, Formats.Length)], .. target], ["compile", "-", .. target], ["verify", "-", .. target]];
        return commands.Select(command => Answer.Of(folder, input, command)).Select(answer => answer.Fault()
            ?? ($"{answer.Output}{answer.Error}".Contains(Secrets.Canary, StringComparison.Ordinal) ? $"{answer.Arguments}: it shows a secret\n{answer.Error}\n{answer.Output}" : null)).FirstOrDefault(fault => fault is not null);
    }

    // A catalog in one text: after each line with --- and a path, the file.
    private string? Catalog(byte[] input, string folder)
    {
        foreach (var meta in Directory.EnumerateFiles(Path.Combine(root, "schemas/meta")))
        {
            Write(Path.Combine(folder, "schemas/meta", Path.GetFileName(meta)), File.ReadAllBytes(meta));
        }

        foreach (var section in Encoding.Latin1.GetString(input).Split("--- ", StringSplitOptions.RemoveEmptyEntries))
        {
            var end = section.IndexOf('\n', StringComparison.Ordinal);
            if (end > 0 && IsInside(section[..end].Trim()))
            {
                Write(Path.Combine(folder, section[..end].Trim()), Encoding.Latin1.GetBytes(section[(end + 1)..]));
            }
        }

        return Answer.Of(folder, [], "catalog", "check", "--catalog", ".").Fault()
            ?? Answer.Of(folder, Encoding.UTF8.GetBytes("[settings]\nmotd = \"hello\"\n"), "lint", "-", "--catalog", ".").Fault();
    }

    private static bool IsInside(string path) => path.Length is > 0 and < 200 && !path.Contains("..", StringComparison.Ordinal) && !path.StartsWith('/') && !path.EndsWith('/') && !path.Contains('\0', StringComparison.Ordinal);

    // What cannot be written, such as a file below a file, is left out.
    private static void Write(string path, byte[] content)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? path);
            File.WriteAllBytes(path, content);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // The other files are enough.
        }
    }
}

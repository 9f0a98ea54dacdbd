using System.Formats.Tar;
using System.Text;
using Settings.Cli;
using Settings.Compiler.Analysis;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;

namespace Settings.Fuzz;

/// <summary>The parts of the program that read what others have written.</summary>
public sealed class Surfaces : IDisposable
{
    private const string CatalogMark = "\u0001";

    private static readonly TargetRequest Target = TargetRequest.Open with { Variant = "aws-k8s-1.34", Release = "1.50.0" };
    private static readonly string[] TargetOptions = ["--variant", "aws-k8s-1.34", "--release", "1.50.0"];

    private static readonly string[] CatalogFolders = ["schemas", "templates"];
    private static readonly string[] DamagedFolders = ["schemas/types", "schemas/models", "schemas/rules", "schemas/variants", "schemas/defaults", "schemas/releases", "templates"];

    private readonly string _folder = Directory.CreateTempSubdirectory("settings-fuzz-").FullName;
    private readonly Workspace _workspace = new(new EmbeddedCatalogSource());

    /// <summary>All surfaces.</summary>
    public Surfaces()
    {
        string[] documents = [.. Read("samples", "*.toml"), Secrets];
        All =
        [
            new("lint", documents, text => Program(text, ["lint", "-", .. TargetOptions])),
            new("json", documents, text => Program(text, ["lint", "-", "--format", "json", .. TargetOptions])),
            new("open", documents, text => Program(text, ["lint", "-", "--format", "github"])),
            new("fix", documents, Fix),
            new("render", documents, text => Program(text, ["render", "-", "--out", "tree", .. TargetOptions])),
            new("verify", documents, text => Program(text, ["verify", "-", .. TargetOptions])),
            new("compile", documents, text => Program(text, ["compile", "-", .. TargetOptions])),
            new("against", [.. Trees()], Against),
            new("facts", [.. Read("samples/facts", "*.toml")], Facts),
            new("configuration", ["[targets]\n\"**\" = { release = \"1.50.0\" }\n\"prod/**\" = { variant = \"aws-k8s-1.34\", release = \"1.50.0\", arch = \"aarch64\" }\n"], Configuration),
            new("migrate", [.. Stores()], Migrate),
            new("apply", ["{\"live\": {\"settings.motd\": \"x\", \"settings.kubernetes.max-pods\": 58, \"os.variant_id\": \"aws-k8s-1.31\"},\n\"metadata\": {\"settings.motd\": {\"affected-services\": [\"motd\"]}}}\n"], Apply),
            new("language", [.. Read("schemas/migrations", "*.migration")], text => Program(text, ["migration", "test", "-"])),
            new("catalog", [.. Catalogs()], Catalog),
        ];
    }

    /// <summary>The surfaces.</summary>
    public IReadOnlyList<Surface> All { get; }

    private static string Secrets =>
        "#:settingsc variant=aws-k8s-1.34 release=1.50.0\n[settings]\nmotd = \"x\"\n[settings.kubernetes]\nbootstrap-token = \"CANARY.0123456789abcdef\"\nserver-key = \"CANARY\"\ncluster-name = \"c\"\n"
        + "[settings.host-containers.admin]\nuser-data = \"CANARY\"\nenabled = true\n[[settings.container-registry.credentials]]\npassword = \"CANARY\"\nregistry = \"r\"\n[settings.network]\nhttps-proxy = \"http://u:CANARY@h.example:3128\"\n";

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private ProgramAnswer Program(string text, string[] arguments, string? folder = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var exit = CommandLineProgram.Run(arguments, new CommandStreams(input, output, error, folder ?? _folder, UseColour: false));
        return new ProgramAnswer(exit, output.ToString(), error.ToString());
    }

    private ProgramAnswer Fix(string text)
    {
        var before = _workspace.Analyze(new SourceText("-", text), Target);
        var (after, applied) = DocumentFixer.Fix(before, Target);
        var (first, last) = (ErrorsIn(before), ErrorsIn(after));
        var broken = last > first ? $"{first} errors became {last}:\n{after.Source.Text}"
            : applied == 0 != (after.Source.Text == text) ? $"{applied} fixes were applied:\n{after.Source.Text}"
            : after.Findings.Any(finding => finding.Severity == Severity.Error && finding.Fixes.Any(fix => fix.IsSafe)) ? $"a safe fix is left:\n{after.Source.Text}"
            : null;
        return new ProgramAnswer(0, string.Empty, string.Empty, Broken: broken);
    }

    private static int ErrorsIn(DocumentAnalysis analysis) => analysis.Findings.Where(finding => finding.Severity == Severity.Error).Sum(finding => finding.Times);

    // A file of a node's tree, its path in the first line.
    private static IEnumerable<string> Trees() =>
    [
        "etc/motd\nhello\n",
        "etc/hosts\n127.0.0.1 localhost\n",
        "etc/kubernetes/kubelet/config\nkind: KubeletConfiguration\napiVersion: kubelet.config.k8s.io/v1beta1\nmaxPods: 58\n",
        "etc/containerd/config.toml\nversion = 3\n[plugins]\n",
        "etc/host-containers/host-containers.toml\n[\"admin\"]\nenabled = true\n",
    ];

    private ProgramAnswer Against(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var (name, content) = end < 0 ? (text, string.Empty) : (text[..end], text[(end + 1)..]);
        var archive = Path.Combine(_folder, "tree.tar");
        try
        {
            using var tar = new TarWriter(File.Create(archive));
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "etc/os-release") { DataStream = new MemoryStream("ID=bottlerocket\n"u8.ToArray()) });
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(content)) });
        }
        catch (ArgumentException)
        {
            // No archive has such a name.
            File.WriteAllBytes(archive, Encoding.UTF8.GetBytes(text));
        }

        return Program("[settings]\nmotd = 'hello'\n", ["verify", "-", "--against", archive, .. TargetOptions]);
    }

    private ProgramAnswer Facts(string text)
    {
        File.WriteAllBytes(Path.Combine(_folder, "facts.toml"), Encoding.UTF8.GetBytes(text));
        return Program("[settings]\nmotd = 'hello'\n", ["verify", "-", "--facts", "facts.toml", .. TargetOptions]);
    }

    private ProgramAnswer Configuration(string text)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "configured", "prod")).FullName;
        File.WriteAllBytes(Path.Combine(_folder, "configured", "settingsc.toml"), Encoding.UTF8.GetBytes(text));
        File.WriteAllText(Path.Combine(folder, "a.toml"), "[settings]\nmotd = 'hello'\n");
        return Program(string.Empty, ["config", "prod/a.toml"], Path.Combine(_folder, "configured"));
    }

    // A store, one value in each line: its path below live, and its JSON.
    private static IEnumerable<string> Stores() =>
    [
        "settings/motd \"Welcome\"\nsettings/motd.affected-services [\"motd\"]\nsettings/kubernetes/max-pods 58\nsettings/kubernetes/bootstrap-token \"CANARY.0123456789abcdef\"\n"
        + "settings/host-containers/admin/enabled true\nsettings/host-containers/admin/source \"328549459982.dkr.ecr.us-west-2.amazonaws.com/bottlerocket-admin:v0.11.7\"\n"
        + "settings/container-registry/credentials [{\"registry\":\"r\",\"password\":\"CANARY\"}]\nos/variant_id \"aws-k8s-1.31\"\nos/arch \"x86_64\"\nservices/motd/restart-commands []\nsettings/kernel/sysctl/net%2Ex \"1\"",
    ];

    private ProgramAnswer Migrate(string text)
    {
        var home = Path.Combine(_folder, "store");
        if (Directory.Exists(home))
        {
            Directory.Delete(home, recursive: true);
        }

        var live = Path.Combine(home, "v1.20.0_abcdEFGH12345678", "live");
        Directory.CreateDirectory(live);
        foreach (var line in text.Split('\n'))
        {
            var blank = line.IndexOf(' ', StringComparison.Ordinal);
            var path = Path.GetFullPath(Path.Combine(live, (blank < 0 ? line : line[..blank]).Replace('\0', '_').TrimStart('/')));
            if (path.StartsWith(live + "/", StringComparison.Ordinal))
            {
                TryWrite(path, blank < 0 ? string.Empty : line[(blank + 1)..]);
            }
        }

        foreach (var (link, target) in ((string, string)[])[("v1.20.0", "v1.20.0_abcdEFGH12345678"), ("v1.20", "v1.20.0"), ("v1", "v1.20"), ("current", "v1")])
        {
            File.CreateSymbolicLink(Path.Combine(home, link), target);
        }

        var there = Program(string.Empty, ["migrate", "store", "--to", "1.26.1"]);
        return there.Exit != 0 ? there : Program(string.Empty, ["migrate", "store", "--to", "1.20.0", "--dry-run"]);
    }

    private static void TryWrite(string path, string content)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? path);
            File.WriteAllBytes(path, Encoding.UTF8.GetBytes(content));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // No store has such a file.
        }
    }

    // The store that is written out is the result, secrets included.
    private ProgramAnswer Apply(string text)
    {
        var answer = Program(text, ["migration", "apply", "v1.20.0/add-ntp-default-options-v0-1-0", "--variant", "aws-k8s-1.31"]);
        return answer with { HidesSecrets = false };
    }

    // A file of the catalog, its path in a mark before it.
    private static IEnumerable<string> Catalogs() =>
        DamagedFolders
            .SelectMany(folder => Directory.EnumerateFiles(Checkout.PathOf(folder), "*", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .Where((_, i) => i % 7 == 0)
            .Select(file => $"{CatalogMark}{Path.GetRelativePath(Checkout.PathOf("."), file)}{CatalogMark}\n{File.ReadAllText(file)}");

    private ProgramAnswer Catalog(string text)
    {
        var catalog = Path.Combine(_folder, "catalog");
        if (!Directory.Exists(catalog))
        {
            foreach (var file in CatalogFolders.SelectMany(folder => Directory.EnumerateFiles(Checkout.PathOf(folder), "*", SearchOption.AllDirectories)))
            {
                var copy = Path.Combine(catalog, Path.GetRelativePath(Checkout.PathOf("."), file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy) ?? catalog);
                File.Copy(file, copy);
            }
        }

        var parts = text.Split(CatalogMark);
        var (name, content) = parts.Length >= 3 ? (parts[1], string.Join(CatalogMark, parts[2..]).TrimStart('\n')) : ("schemas/types/Motd.json", text);
        var path = Path.GetFullPath(Path.Combine(catalog, name.Replace('\0', '_')));
        if (!path.StartsWith(catalog + "/", StringComparison.Ordinal) || !File.Exists(path))
        {
            return new ProgramAnswer(0, string.Empty, string.Empty);
        }

        var original = File.ReadAllBytes(path);
        try
        {
            File.WriteAllBytes(path, Encoding.UTF8.GetBytes(content));
            return Program("[settings]\nmotd = 'hello'\n[settings.kubernetes]\nmax-pods = 5\n", ["verify", "-", "--catalog", "catalog", .. TargetOptions]);
        }
        finally
        {
            File.WriteAllBytes(path, original);
        }
    }

    private static IEnumerable<string> Read(string folder, string pattern) =>
        Directory.EnumerateFiles(Checkout.PathOf(folder), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText);
}

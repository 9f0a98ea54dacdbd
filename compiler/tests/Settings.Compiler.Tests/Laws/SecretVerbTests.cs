using System.Text;
using Settings.Compiler.Tests.CommandLine;
using Xunit;

namespace Settings.Compiler.Tests.Laws;

/// <summary>No verb prints a secret of a document that a node accepts, of its files, or of a node's tree and datastore, unless --show-secrets asks for it.</summary>
public sealed class SecretVerbTests : IDisposable
{
    private const string ShowSecrets = "--show-secrets";
    private const string Changed = "changed";
    private const string Against = "--against";

    private static readonly string[] Blocks = ["if", "for", "else", "end"];

    private readonly string _folder = Directory.CreateTempSubdirectory("settingsc-secrets-").FullName;

    public SecretVerbTests()
    {
        Write("secrets.toml", Document("CANARY"));
        Write("untidy.toml", Document("CANARY").Replace(" = ", "=", StringComparison.Ordinal));
        Write("others.toml", Document("OTHERS"));
        Write("plain.toml", "#:settingsc variant=aws-k8s-1.34 release=1.50.0\n[settings.kubernetes]\ncluster-name = \"c\"\n");
        Write("policy.json", """{"properties": {"settings": {"maxProperties": 1, "properties": {"motd": {"const": "a"}, "kubernetes": {"properties": {"bootstrap-token": {"pattern": "^-"}, "api-server": {"enum": ["b"]}, "server-key": false}}}}}}""");
        Write("before/node.toml", Document("OTHERS"));
        Write("after/node.toml", Document("CANARY"));
        Write("after/new.toml", Document("CANARY"));
    }

    public static TheoryData<string> Commands =>
    [
        "lint secrets.toml", "lint secrets.toml --format json", "lint secrets.toml --format github", "lint secrets.toml --annotate", "lint secrets.toml --fix",
        "lint secrets.toml --format concise", "lint secrets.toml --format jsonl", "lint secrets.toml --format sarif", "lint secrets.toml --format gitlab", "lint secrets.toml --format junit", "lint secrets.toml --format markdown", "lint secrets.toml --statistics",
        "lint secrets.toml --diff --unsafe-fixes", "lint secrets.toml --diff --add-ignore", "lint secrets.toml --policy policy.json", "lint secrets.toml --policy policy.json --format json", "lint secrets.toml --policy policy.json --format sarif", "lint secrets.toml --policy policy.json --diff --add-ignore --reason r",
        "diff before after", "diff before after --format json", "diff before after --format markdown", "diff before after --format html", "diff before after --stat", "diff before after --name-only",
        "diff secrets.toml others.toml --format markdown", "diff secrets.toml others.toml --format html",
        "report cis secrets.toml", "report cis secrets.toml --format json", "report cis-k8s secrets.toml --format markdown", "report cis-k8s secrets.toml --format json", "report fips secrets.toml",
        "fmt --check secrets.toml untidy.toml", "fmt --diff untidy.toml",
        "compile secrets.toml", "compile secrets.toml --format json", "verify secrets.toml", "verify secrets.toml --format json",
        "render secrets.toml --out again", "render secrets.toml --out again --format json", "render secrets.toml --out again --complete --strict",
        "config secrets.toml", "config secrets.toml --format json",
        "diff secrets.toml others.toml", "diff secrets.toml others.toml --format json", "diff plain.toml secrets.toml", "diff secrets.toml plain.toml --format json",
        "diff secrets.toml --to-variant aws-k8s-1.31 --to-release 1.26.1", "diff secrets.toml --to-variant aws-ecs-2 --format json",
        "diff secrets.toml --to-catalog changed", "diff secrets.toml --to-catalog changed --format json", "diff secrets.toml --to-catalog changed --stat",
        "verify secrets.toml --against others", "verify secrets.toml --against others --format json", "verify plain.toml --against secrets", "verify others.toml --against secrets --format json",
        "compile secrets.toml --variant aws-ecs-2", "compile secrets.toml --variant aws-ecs-2 --format json", "verify secrets.toml --variant aws-ecs-2", "render secrets.toml --out again --variant aws-ecs-2",
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public void No_verb_prints_a_secret(string command)
    {
        var (_, output, error) = Run(command.Split(' '));
        var leaks = (output + error).Split('\n').Where(IsLeak).ToList();
        Assert.True(leaks.Count == 0, $"{command} tells:\n{string.Join('\n', leaks)}");
    }

    [Theory]
    [InlineData("compile secrets.toml", 14)]
    [InlineData("compile secrets.toml --format json", 14)]
    [InlineData("fmt --diff untidy.toml", 20)]
    [InlineData("diff plain.toml secrets.toml", 20)]
    [InlineData("diff plain.toml secrets.toml --format json", 14)]
    [InlineData("diff secrets.toml --to-catalog changed", 8)]
    public void Secrets_are_shown_when_they_are_asked_for(string command, int count)
    {
        var (_, output, _) = Run([.. command.Split(' '), ShowSecrets]);
        Assert.InRange(output.Split('\n').Count(IsLeak), count, int.MaxValue);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static bool IsLeak(string line) => Array.Exists(SecretDocument.Canaries, canary => line.Contains(canary, StringComparison.Ordinal))
        || line.Contains("CANARY", StringComparison.OrdinalIgnoreCase) || line.Contains("OTHERS", StringComparison.Ordinal) || line.Contains(Encoded("OTHERS"), StringComparison.Ordinal);

    private static string Document(string word) => $$"""
        #:settingsc variant=aws-k8s-1.34 release=1.50.0
        [settings]
        motd = "https://user:{{word}}motd@h.example"
        [settings.kubernetes]
        cluster-name = "c"
        api-server = "https://user:{{word}}api@x.example.com"
        cluster-certificate = "YQ=="
        bootstrap-token = "{{word.ToLowerInvariant()}}.0123456789abcdef"
        authentication-mode = "tls"
        server-key = "{{Encoded(word + "key")}}"
        server-certificate = "YQ=="
        [settings.kubernetes.credential-providers.ecr-credential-provider]
        enabled = true
        image-patterns = ["*.dkr.ecr.*.amazonaws.com"]
        cache-duration = "12h"
        environment = {AWS_SECRET = "{{word}}env"}
        [settings.kubernetes.static-pods.p]
        enabled = true
        manifest = "{{Encoded(word + "pod")}}"
        [settings.aws]
        region = "us-west-2"
        config = "{{Encoded(word + "config")}}"
        credentials = "{{Encoded(word + "credentials")}}"
        [settings.network]
        https-proxy = "http://user:{{word}}proxy@h:3128"
        no-proxy = ["user:{{word}}no@h.example"]
        hostname = "h"
        [settings.updates]
        metadata-base-url = "https://h.example/?token={{word}}metadata"
        targets-base-url = "https://{{word}}targets@h.example/"
        [settings.metrics]
        metrics-url = "https://user:{{word}}metrics@h.example/"
        [settings.host-containers.admin]
        enabled = true
        user-data = "{{Encoded(word + "host")}}"
        command = ["sh", "-c", "{{word}}command"]
        [settings.bootstrap-containers.x]
        source = "a/b"
        mode = "off"
        user-data = "{{Encoded(word + "boot")}}"
        command = ["{{word}}command"]
        [settings.bootstrap-commands.x]
        mode = "off"
        commands = [["apiclient", "set", "motd={{word}}command"]]
        [[settings.container-registry.credentials]]
        registry = "docker.io"
        username = "{{word}}user"
        password = "{{word}}password"
        [[settings.container-registry.credentials]]
        registry = "quay.io"
        auth = "{{Encoded(word + "auth")}}"
        [[settings.container-registry.mirrors]]
        registry = "docker.io"
        endpoint = ["https://u:{{word}}mirror@h", "https://plain.example"]
        # password = "{{word}}comment"

        """;

    private static string Encoded(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? _folder);
        File.WriteAllText(path, text);
    }

    private (int Exit, string Output, string Error) Run(params string[] arguments)
    {
        if (arguments.Contains(Changed))
        {
            WriteChangedCatalog();
        }

        if (arguments.Contains(Against))
        {
            WriteTrees();
        }

        return InProcess.Run(_folder, [], arguments);
    }

    private void WriteTrees()
    {
        foreach (var name in (string[])["secrets", "others"])
        {
            var (exit, output, error) = Run("render", name + ".toml", "--out", name);
            Assert.True(exit == 0, output + error);
        }

        // Where a node has a secret in a file is unknown: it may be anywhere.
        foreach (var file in Directory.GetFiles(Path.Combine(_folder, "others"), "*", SearchOption.AllDirectories))
        {
            File.AppendAllText(file, "\nhttps://user:CANARY@h.example\n");
        }
    }

    // A catalog in which every line with a value is another one: what it would show are the values.
    private void WriteChangedCatalog()
    {
        var templates = Repository.PathOf("templates");
        foreach (var file in Directory.EnumerateFiles(templates, "*.scriban", SearchOption.AllDirectories))
        {
            Write(Path.Combine(Changed, "templates", Path.GetRelativePath(templates, file)), string.Join('\n', File.ReadLines(file).Select(line => HasValue(line) ? $"{line} changed" : line)));
        }

        Directory.CreateSymbolicLink(Path.Combine(_folder, Changed, "schemas"), Repository.PathOf("schemas"));
    }

    private static bool HasValue(string line) => line.Contains("{{ ", StringComparison.Ordinal) && !Blocks.Any(word => line.Contains($"{word} ", StringComparison.Ordinal));
}

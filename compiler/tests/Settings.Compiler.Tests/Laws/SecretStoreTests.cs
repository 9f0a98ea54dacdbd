using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Tests.CommandLine;
using Settings.Compiler.Tests.Datastore.Disk;
using Xunit;

namespace Settings.Compiler.Tests.Laws;

/// <summary>No verb prints a secret of a node's datastore, whatever becomes of it on the way to another release, unless --show-secrets asks for it.</summary>
public sealed class SecretStoreTests
{
    private static readonly string[] SecretKeys =
    [
        "settings.kubernetes.bootstrap-token", "settings.aws.credentials", "settings.container-registry.credentials", "settings.network.https-proxy",
        "settings.host-containers.admin.user-data", "settings.kubernetes.join-token", "settings.gone.password", "settings.gone.user_data",
    ];

    private static readonly string[] UrlKeys = ["settings.motd", "settings.updates.metadata-base-url", "settings.gone.url", "services.gone.restart-commands", "configuration-files.gone.path"];

    [Theory]
    [InlineData("migrate", "--to", "1.26.1", "--dry-run")]
    [InlineData("migrate", "--to", "1.26.1", "--dry-run", "--format", "json")]
    [InlineData("migrate", "--to", "1.0.0", "--dry-run")]
    [InlineData("migrate", "--to", "1.0.0", "--dry-run", "--format", "json")]
    [InlineData("migrate", "--to", "1.26.1")]
    [InlineData("compile", "--release", "1.26.1", "--datastore")]
    [InlineData("compile", "--release", "1.26.1", "--format", "json", "--datastore")]
    public void No_secret_of_a_store_is_told(params string[] command)
    {
        using var store = TemporaryStore.With("1.20.0", Content("https://user:CANARY@h.example/?token=CANARY"));
        string[] arguments = command[0] == "compile" ? [.. command, store.Root] : [command[0], store.Root, .. command[1..]];
        var (exit, output, error) = InProcess.Run(string.Empty, [.. arguments, "--variant", "aws-k8s-1.31"]);
        Assert.True(exit == 0, error);
        Assert.DoesNotContain("CANARY", output + error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public void They_are_shown_when_they_are_asked_for(string format)
    {
        using var store = TemporaryStore.With("1.20.0", Content("CANARY"));
        var (_, output, _) = InProcess.Run(string.Empty, ["migrate", store.Root, "--to", "1.0.0", "--dry-run", "--variant", "aws-k8s-1.31", "--show-secrets", "--format", format]);
        Assert.Contains("CANARY", output, StringComparison.Ordinal);
    }

    private static FlatStore Content(string secret) => FlatStore.Empty with
    {
        Live = SecretKeys.Concat(UrlKeys).Aggregate(FlatStore.Empty.Live, (live, key) => live.Add(key, new DocumentString(secret, default))),
        Metadata = FlatStore.Empty.Metadata.Add(new("settings.motd", "setting-generator"), new DocumentString(secret, default)),
    };
}

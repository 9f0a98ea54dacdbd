using Settings.Compiler.Catalog;
using Settings.Compiler.Compilation;
using Settings.Compiler.Datastore;
using Settings.Compiler.Facts;
using Settings.Compiler.Generators;
using Settings.Compiler.Schemas;
using Settings.Compiler.Tests.Catalog;
using Settings.Compiler.Tests.Generators;
using Xunit;

namespace Settings.Compiler.Tests.Compilation;

public sealed class NodeCompilerTests
{
    private static readonly MemoryCatalogSource Source = new(
        ("schemas/releases/1.0.0.toml", "variants = ['v']"),
        ("schemas/variants/v.toml", """
            platform = "aws"
            runtime = "k8s"
            extensions = ["motd", "network", "updates", "aws"]
            defaults = ["common"]
            [machine-settings.before-user-data]
            "settings.aws.region" = "ec2-identity-doc region"
            [machine-settings.after-generators]
            "settings.network.ip" = "ask the-machine"
            """),
        ("schemas/defaults/common.toml", """
            [settings]
            motd = "hello"
            [metadata.settings.motd]
            affected-services = ["motd"]
            [metadata.settings.network]
            affected-services = ["proxy", "motd"]
            [metadata.settings.network.hostname]
            affected-services = ["host"]
            setting-generator = "netdog generate-hostname"
            [metadata.settings.updates.url]
            setting-generator = "schnauzer-v2 render --requires 'aws@v1' --template 'https://{{ settings.aws.region }}/{{ os.version_id }}/'"
            [services]
            motd = { configuration-files = ["motd"], restart-commands = [] }
            proxy = { configuration-files = ["proxy", "motd"], restart-commands = ["restart b", "restart a"] }
            host = { configuration-files = ["host"], restart-commands = ["restart host"] }
            [configuration-files]
            motd = { path = "/etc/motd", template-path = "/t/motd" }
            proxy = { path = "/etc/proxy", template-path = "/t/proxy" }
            host = { path = "/etc/host", template-path = "/t/host" }
            """));

    [Fact]
    public void Defaults_user_data_and_generators_are_sent_in_this_order()
    {
        var node = Compile("motd = 'mine'\naws.region = 'r'");
        Assert.Equal(
            [
                "defaults settings.motd=\"hello\"",
                "user-data settings.aws.region=\"r\",settings.motd=\"mine\"",
                "generators settings.updates.url=\"https://r/1.0.0/\"",
            ],
            node.Transactions.Select(Spell));
        Assert.All(node.Transactions, transaction => Assert.Equal("bottlerocket-launch", transaction.Name));
        Assert.Equal("""{"aws":{"region":"r"},"motd":"mine","updates":{"url":"https://r/1.0.0/"}}""", JsonText.Write(node.Settings));
    }

    [Fact]
    public void What_the_machine_says_comes_before_user_data_or_after_the_generators()
    {
        var node = Compile("motd = 'mine'", "aws.region = 'here'\nnetwork = { ip = '1.2.3.4', hostname = 'h' }");
        Assert.Equal(["defaults", "machine", "user-data", "generators", "machine"], node.Transactions.Select(transaction => transaction.Source));
        Assert.Equal("machine settings.aws.region=\"here\"", Spell(node.Transactions[1]));
        Assert.Equal("generators settings.network.hostname=\"h\",settings.updates.url=\"https://here/1.0.0/\"", Spell(node.Transactions[3]));
        Assert.Equal("machine settings.network.ip=\"1.2.3.4\"", Spell(node.Transactions[4]));
        Assert.All(node.Generators, outcome => Assert.Equal(GeneratorStatus.Generated, outcome.Status));
    }

    [Fact]
    public void User_data_overrides_what_the_machine_says()
    {
        var node = Compile("aws.region = 'mine'", "aws.region = 'here'");
        Assert.Equal("\"mine\"", JsonText.Write(SettingsTree.Find(node.Settings, DatastoreKey.Parse("settings.aws.region")) ?? node.Settings));
        Assert.Equal(GeneratorStatus.AlreadySet, node.Generators[0].Status);
    }

    [Fact]
    public void A_change_affects_the_services_of_the_deepest_metadata_with_their_files_and_commands()
    {
        var commit = Compile("network.hostname = 'h'").Commit;
        Assert.Equal(["settings.motd", "settings.network.hostname"], commit.Changed.Select(key => key.ToString()));
        Assert.Equal(["host", "motd"], commit.Services.Select(service => service.Name));
        commit = Compile("network.proxy = 'p'").Commit;
        Assert.Equal(["motd", "proxy"], commit.Services.Select(service => service.Name));
        Assert.Equal(["motd", "proxy"], commit.Files.Select(file => file.Name));
        Assert.Equal(["restart b", "restart a"], commit.RestartCommands);
    }

    [Fact]
    public void Live_values_keep_defaults_out_and_only_what_is_sent_changes()
    {
        var first = Compile("motd = 'mine'\naws.region = 'r'");
        var second = Compiler().Compile(Documents.Read("network.proxy = 'p'"), Os, HostFacts.Default, first.Datastore);
        Assert.Equal("defaults ", Spell(second.Transactions[0]));
        Assert.Equal(["settings.network.proxy"], second.Commit.Changed.Select(key => key.ToString()));
        Assert.Contains("\"mine\"", JsonText.Write(second.Settings), StringComparison.Ordinal);
    }

    [Fact]
    public void After_a_program_that_fails_nothing_more_is_set()
    {
        var compiler = Compiler(OpenModel.SchemaOf(("motd", null), ("network", """{"type": "object", "additionalProperties": {"type": "string", "pattern": "^[^r]*$"}}"""), ("updates", null), ("aws", null)));
        var facts = HostFacts.Default with { Settings = Documents.Read("aws.region = 'here'\nnetwork = { ip = '1.2.3.4', hostname = 'refused' }") };
        var node = compiler.Compile(Documents.Read("motd = 'mine'"), Os, facts);
        Assert.Equal(
            ["settings.aws.region Generated", "settings.network.hostname Failed", "settings.network.ip NotSet", "settings.updates.url NotSet"],
            node.Generators.Select(outcome => $"{outcome.Setting} {outcome.Status}"));
        Assert.Equal(["defaults", "machine", "user-data", "generators"], node.Transactions.Select(transaction => transaction.Source));
        Assert.Empty(node.Transactions[^1].Set);
    }

    [Fact]
    public void What_waits_for_another_setting_names_the_facts_of_both()
    {
        var outcome = Compile(string.Empty).Generators.First(one => one.Setting.ToString() == "settings.updates.url");
        Assert.Equal((GeneratorStatus.NeedsMachine, "settings.aws.region"), (outcome.Status, outcome.MissingSetting));
        Assert.Equal("instance.region", Assert.Single(outcome.Missing).ToString());
    }

    [Fact]
    public void Facts_that_no_program_takes_are_reported()
    {
        var facts = HostFacts.Default with { Settings = Documents.Read("motd = 'x'\naws.region = 'r'\nnetwork = { hostname = 'h', ip = '1' }") };
        Assert.Equal("settings.motd", Assert.Single(Compiler().CheckFacts(facts)).Setting?.ToString());
    }

    private static OsFacts Os { get; } = OsFacts.Of("v", "1.0.0", "x86_64", Source);

    private static CompiledNode Compile(string userData, string facts = "") =>
        Compiler().Compile(Documents.Read(userData), Os, HostFacts.Default with { Settings = Documents.Read(facts) });

    private static NodeCompiler Compiler() => Compiler(OpenModel.SchemaOf("motd", "network", "updates", "aws"));

    private static NodeCompiler Compiler(SettingsSchema schema) =>
        new(new VariantModel(SettingsCatalog.Open(Source).NewestRelease.Variant("v").Value ?? throw new InvalidOperationException(), schema));

    private static string Spell(DatastoreTransaction transaction) =>
        $"{transaction.Source} {string.Join(',', transaction.Set.Select(pair => $"{pair.Key}={pair.Json}"))}";
}

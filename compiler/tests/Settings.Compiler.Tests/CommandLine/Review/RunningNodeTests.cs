using System.Text.Json.Nodes;
using Settings.Compiler.Analysis;
using Settings.Compiler.Datastore;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;
using Xunit;

namespace Settings.Compiler.Tests.CommandLine.Review;

/// <summary>What a node has that does what its document says is no drift, whatever its machine adds.</summary>
public sealed class RunningNodeTests
{
    private const string Document = "#:settingsc variant=aws-k8s-1.34 release=1.50.0\n[settings]\nmotd = \"one\"\n[settings.kubernetes]\nmax-pods = 58\n";

    [Fact]
    public void A_node_that_does_what_the_document_says_has_no_drift()
    {
        var (exit, output, _) = Run(_ => { });
        Assert.Equal((0, string.Empty), (exit, output));
    }

    [Fact]
    public void What_the_machine_sets_is_no_drift()
    {
        var (exit, output, _) = Run(settings =>
        {
            Table(settings, "kubernetes")["node-ip"] = "10.0.0.7";
            Table(settings, "kubernetes")["provider-id"] = "aws:///eu-central-1a/i-0123456789abcdef0";
            Table(settings, "kubernetes")["hostname-override"] = "ip-10-0-0-7.eu-central-1.compute.internal";
        });
        Assert.Equal((0, string.Empty), (exit, output));
    }

    [Fact]
    public void What_somebody_changed_is_drift()
    {
        var (exit, output, _) = Run(settings =>
        {
            settings["motd"] = "two";
            Table(settings, "kubernetes").Remove("max-pods");
            Table(settings, "kernel")["lockdown"] = "none";
        });
        Assert.Equal(1, exit);
        Assert.Contains("~ settings.kernel.lockdown = \"integrity\" -> \"none\"\n", output, StringComparison.Ordinal);
        Assert.Contains("- settings.kubernetes.max-pods = 58\n", output, StringComparison.Ordinal);
        Assert.Contains("~ settings.motd = \"one\" -> \"two\"\n", output, StringComparison.Ordinal);
        var settings = output[..output.IndexOf("\nfiles:\n", StringComparison.Ordinal)];
        Assert.Equal(3, settings.Split('\n').Count(line => line.StartsWith("~ ", StringComparison.Ordinal) || line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("+ ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Drift_shows_the_files_and_services_that_it_changes()
    {
        var (exit, output, error) = Run(settings =>
        {
            settings["motd"] = "two";
            Table(settings, "kubernetes")["max-pods"] = 110;
        });
        Assert.Equal((1, "1 of 1 resource differs: 2 settings, 2 files.\n"), (exit, error));
        Assert.Contains("--- before/etc/motd\n+++ after/etc/motd\n@@ -1,2 +1,2 @@\n-one\n+two\n", output, StringComparison.Ordinal);
        Assert.Contains("-maxPods: 58\n+maxPods: 110\n", output, StringComparison.Ordinal);
        Assert.Contains("\nservices:\n  kubernetes\n  motd\n\nrestart:\n  /usr/bin/systemctl try-restart kubelet.service\n", output, StringComparison.Ordinal);
    }

    // The document does not know them, but they are in the files of the node.
    [Fact]
    public void Files_have_what_the_machine_sets_on_both_sides()
    {
        var (_, output, _) = Run(settings =>
        {
            Table(settings, "kubernetes")["node-ip"] = "10.0.0.7";
            Table(settings, "kubernetes")["provider-id"] = "aws:///eu-central-1a/i-0123456789abcdef0";
            Table(settings, "kubernetes")["hostname-override"] = "ip-10-0-0-7.eu-central-1.compute.internal";
            Table(settings, "kubernetes")["max-pods"] = 110;
            Table(settings, "kubernetes")["node-labels"] = new JsonObject { ["tier"] = "web" };
        });
        Assert.Contains("--- before/etc/kubernetes/kubelet/env\n+++ after/etc/kubernetes/kubelet/env\n@@ -1,4 +1,4 @@\n NODE_IP=10.0.0.7\n-NODE_LABELS=\n+NODE_LABELS=tier=web\n", output, StringComparison.Ordinal);
    }

    private static JsonObject Table(JsonObject settings, string name) => Assert.IsType<JsonObject>(settings[name]);

    private static (int Exit, string Output, string Error) Run(Action<JsonObject> change)
    {
        var node = new Workspace(new EmbeddedCatalogSource()).Analyze(new SourceText("user-data.toml", Document), TargetRequest.Open).Single.On(Machine.Unknown);
        var settings = Assert.IsType<JsonObject>(JsonNode.Parse(JsonText.Write(node.Compile().Settings)));
        change(settings);
        var model = new JsonObject
        {
            ["os"] = new JsonObject { ["variant_id"] = "aws-k8s-1.34", ["version_id"] = "1.50.0", ["arch"] = "x86_64" },
            ["settings"] = settings,
        };
        var folder = Directory.CreateTempSubdirectory("settingsc-node-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "user-data.toml"), Document);
            File.WriteAllText(Path.Combine(folder, "node.json"), model.ToJsonString());
            return InProcess.Run(folder, [], "diff", "user-data.toml", "node.json");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

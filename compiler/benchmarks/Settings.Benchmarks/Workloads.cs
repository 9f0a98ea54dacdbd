using System.Globalization;
using System.Text;

namespace Settings.Benchmarks;

/// <summary>Documents of a size that a node of aws-k8s-1.31 accepts.</summary>
internal static class Workloads
{
    private const string Head = """
        [settings]
        motd = "benchmark"

        [settings.network]
        hostname = "node.example.com"

        [settings.aws]
        region = "eu-central-1"

        [settings.kubernetes]
        cluster-name = "shop"
        api-server = "https://k8s.example.com"
        cluster-certificate = "LS0tLS1CRUdJTi4uLg=="
        node-ip = "10.0.0.1"
        max-pods = 58

        [settings.updates]
        seed = 417

        [settings.metrics]
        send-metrics = false

        """;

    /// <summary>A document of about the given number of bytes: host containers and kernel modules in turn.</summary>
    public static string OfSize(int bytes)
    {
        var text = new StringBuilder(Head);
        for (var i = 0; text.Length < bytes; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"""

                # Group {i}.
                [settings.host-containers.group-{i}]
                enabled = {(i % 2 == 0 ? "true" : "false")}
                superpowered = false
                source = "registry.example.com/tools/group-{i}:v1.{i % 100}"

                [settings.kernel.modules.module-{i}]
                allowed = true
                autoload = false

                """);
        }

        return text.ToString();
    }
}

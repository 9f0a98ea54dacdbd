using System.Text.Json;
using Settings.Compiler.Hosts;

namespace Settings.Cli.Review.Sources;

/// <summary>
/// A managed node group of a Terraform plan: which launch template its nodes have, and what they are. Upstream: terraform-provider-aws
/// internal/service/eks/node_group.go.
/// </summary>
/// <param name="Address">Its address, with those of its modules.</param>
/// <param name="Change">What the plan says about it.</param>
internal sealed record PlannedNodeGroup(string Address, JsonElement Change)
{
    private const string KnownLater = "known after apply";

    /// <summary>The node group; null when the resource is something else.</summary>
    public static PlannedNodeGroup? Of(JsonElement resource) =>
        resource.Text("type") == "aws_eks_node_group" && resource.Text("address") is { } address && resource.Member("change") is { } change ? new PlannedNodeGroup(address, change) : null;

    /// <summary>Whether its nodes have a launch template, before or after.</summary>
    /// <param name="id">The template's id; null when it is not known.</param>
    /// <param name="name">The template's name; null when it is not known.</param>
    public bool Has(string? id, string? name) => new[] { TemplateIn("before"), TemplateIn("after") }.Any(template =>
        (id is not null && template?.Text("id") == id) || (name is not null && template?.Text("name") == name));

    /// <summary>Which version of the template its nodes have, as a sentence.</summary>
    public string Note
    {
        get
        {
            var (before, after) = (VersionIn("before"), VersionIn("after") ?? (Change.Member("after") is null ? null : KnownLater));
            return before is null ? $"{Address} has it, in version {after ?? KnownLater}."
                : after is null ? $"{Address} had it, in version {before}."
                : before == after ? $"{Address} stays at version {before} of it."
                : $"{Address} changes from version {before} of it to {(after == KnownLater ? "one that is known after apply" : after)}.";
        }
    }

    /// <summary>What it says about its nodes.</summary>
    public HostEvidence Evidence
    {
        get
        {
            var values = Change.Member("after") ?? Change.Member("before") ?? default;
            var release = values.Text("release_version") is { } named && named.Split('-')[0] is var version && version.Count(c => c == '.') == 2 ? version : null;
            return values.Text("ami_type")?.StartsWith("BOTTLEROCKET", StringComparison.Ordinal) != true ? HostEvidence.None
                : new HostEvidence("aws-k8s-", values.Text("version"), release, $"{Address} in the plan");
        }
    }

    private JsonElement? TemplateIn(string side) => Change.Member(side)?.Items("launch_template").Select(template => (JsonElement?)template).FirstOrDefault();

    private string? VersionIn(string side) => TemplateIn(side)?.Text("version");
}

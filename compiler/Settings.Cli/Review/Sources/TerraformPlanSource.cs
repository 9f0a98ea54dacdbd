using System.Text.Json;
using Settings.Compiler.Hosts;

namespace Settings.Cli.Review.Sources;

/// <summary>
/// What a Terraform plan changes: the user data of instances, launch templates and launch configurations, and which node groups have
/// them. Upstream: terraform's "JSON Output Format", resource_changes; OpenTofu writes the same.
/// </summary>
/// <param name="file">The plan as JSON.</param>
/// <param name="streams">What names are relative to.</param>
internal sealed class TerraformPlanSource(string file, CommandStreams streams)
{
    private const string Remedy = "Write it with 'terraform show -json PLAN'.";

    /// <summary>The resources with user data of Bottlerocket, in the order of the plan.</summary>
    /// <exception cref="CannotWorkException">The file cannot be read, or is not a plan.</exception>
    public IEnumerable<ResourceChange> Read()
    {
        var plan = JsonFile.Read(file, Remedy, streams);
        if (plan.Text("format_version") is null || (plan.Member("resource_changes") is null && plan.Member("planned_values") is null))
        {
            throw new CannotWorkException($"\"{file}\" is not a plan of Terraform{(plan.Member("values") is null ? string.Empty : " but a state")}. {Remedy}");
        }

        JsonElement[] resources = [.. plan.Items("resource_changes").Where(resource => resource.Text("mode") != "data")];
        PlannedNodeGroup[] groups = [.. resources.Select(PlannedNodeGroup.Of).OfType<PlannedNodeGroup>()];
        return resources.Select(PlannedResource.Of).OfType<PlannedResource>().Select(resource =>
        {
            var values = resource.Change.Member("before") ?? resource.Change.Member("after") ?? default;
            PlannedNodeGroup[] users = [.. groups.Where(group => group.Has(values.Text("id"), values.Text("name")))];
            var evidence = users.Select(group => group.Evidence).FirstOrDefault(evidence => evidence.Why is not null) ?? HostEvidence.None;
            return resource.Read(evidence, [.. users.Select(group => group.Note)]);
        }).OfType<ResourceChange>();
    }
}

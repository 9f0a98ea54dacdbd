using System.Collections.Immutable;
using System.Text.Json;
using Settings.Compiler.Hosts;

namespace Settings.Cli.Review.Sources;

/// <summary>
/// A resource of a Terraform plan with the attributes that contain user data. Of several the first that is known counts: the provider
/// computes the others from it. Upstream: terraform's "JSON Output Format" (change representation), terraform-provider-aws
/// internal/service/ec2/ec2_instance.go and ec2_launch_template.go, internal/service/autoscaling/launch_configuration.go.
/// </summary>
/// <param name="Address">Its address, with those of its modules.</param>
/// <param name="Change">What the plan says about it.</param>
/// <param name="Attributes">The attributes, and whether each is in Base64.</param>
internal sealed record PlannedResource(string Address, JsonElement Change, ImmutableArray<(string Name, bool IsBase64)> Attributes)
{
    private const int HashLength = 40;

    private static readonly ImmutableArray<(string, bool)> OfInstance = [("user_data", false), ("user_data_base64", true)];
    private static readonly ImmutableArray<(string, bool)> OfTemplate = [("user_data", true)];

    /// <summary>The resource; null when its type has no user data.</summary>
    public static PlannedResource? Of(JsonElement resource) => (resource.Text("type"), resource.Text("address"), resource.Member("change")) switch
    {
        ("aws_launch_template", { } address, { } change) => new PlannedResource(address, change, OfTemplate),
        ("aws_instance" or "aws_spot_instance_request" or "aws_launch_configuration", { } address, { } change) => new PlannedResource(address, change, OfInstance),
        _ => null,
    };

    /// <summary>Its user data before and after; null when it has none that is known to be Bottlerocket's, neither before nor after.</summary>
    /// <param name="evidence">What the plan says about its nodes.</param>
    /// <param name="notes">What else there is to say about it.</param>
    public ResourceChange? Read(HostEvidence evidence, ImmutableArray<string> notes)
    {
        var before = VersionOf(Change.Member("before"), Change.Member("before_sensitive"), null);
        var after = VersionOf(Change.Member("after"), Change.Member("after_sensitive"), Change.Member("after_unknown"));
        return before is null && after is null ? null
            : new ResourceChange(Address, before is null ? null : before with { Evidence = evidence }, after is null ? null : after with { Evidence = evidence }) { Notes = notes };
    }

    private ResourceVersion? VersionOf(JsonElement? values, JsonElement? sensitive, JsonElement? unknown)
    {
        if (values is not { } known)
        {
            return null;
        }

        foreach (var (name, isBase64) in Attributes)
        {
            if (known.Text(name) is { Length: > 0 } text)
            {
                var isHash = !isBase64 && text.Length == HashLength && text.All(char.IsAsciiHexDigit);
                return IsMarked(sensitive, name) ? new ResourceVersion(Address, System.Text.Encoding.UTF8.GetBytes(text)) { Unknown = "marked as sensitive in the plan, so nothing of it is shown" }
                    : isHash ? new ResourceVersion(Address, System.Text.Encoding.UTF8.GetBytes(text)) { Unknown = "in the plan by its SHA-1 only: the AWS provider before 6.0 keeps no text of it; set user_data_base64, or use a launch template" }
                    : EncodedUserData.Decode(Address, text, isBase64);
            }
        }

        return Attributes.Any(attribute => IsMarked(unknown, attribute.Name)) ? new ResourceVersion(Address, []) { Unknown = "known after apply" } : null;
    }

    // The whole resource, or the attribute alone.
    private static bool IsMarked(JsonElement? marks, string name) => marks is { ValueKind: JsonValueKind.True } || marks?.Member(name) is { ValueKind: JsonValueKind.True };
}

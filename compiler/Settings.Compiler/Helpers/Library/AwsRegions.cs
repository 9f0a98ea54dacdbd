namespace Settings.Compiler.Helpers.Library;

/// <summary>
/// What differs between the regions of AWS: the account that publishes images, the domain, the repository of updates.
/// Upstream: core-kit sources/api/schnauzer/src/helpers/mod.rs (ECR_MAP, TUF_ENDPOINT_MAP, ALT_PARTITION_MAP).
/// </summary>
internal static class AwsRegions
{
    private const string SharedAccount = "328549459982";
    private const string FallbackRegion = "us-east-1";

    /// <summary>The registry of a region; us-east-1's for a region nobody knows.</summary>
    /// <param name="region">The region.</param>
    /// <param name="hasFips">Whether the endpoint with FIPS is wanted; not every region has one.</param>
    public static string Registry(string region, bool hasFips) => AccountOf(region) is { } account
        ? $"{account}.dkr.ecr{(hasFips && HasFipsRegistry(region) ? "-fips" : string.Empty)}.{region}.{DomainOf(region)}"
        : Registry(FallbackRegion, hasFips);

    private static bool HasFipsRegistry(string region) =>
        region is "us-east-1" or "us-east-2" or "us-west-1" or "us-west-2" or "us-gov-east-1" or "us-gov-west-1";

    /// <summary>Whether updates come from a repository in the region itself.</summary>
    public static bool HasOwnUpdateRepository(string region) => EndpointOf(region) is not null;

    /// <summary>Where the repository of updates for a region starts.</summary>
    public static string UpdateRepository(string region) => EndpointOf(region) is { } endpoint
        ? $"https://bottlerocket-updates-{region}.{endpoint}.{region}.{DomainOf(region)}/latest"
        : "https://updates.bottlerocket.aws";

    private static string? EndpointOf(string region) => region switch
    {
        "cn-north-1" or "cn-northwest-1" => "s3.dualstack",
        "eu-isoe-west-1" => "s3",
        _ => null,
    };

    private static string DomainOf(string region) => region switch
    {
        "cn-north-1" or "cn-northwest-1" => "amazonaws.com.cn",
        "eu-isoe-west-1" => "cloud.adc-e.uk",
        _ => "amazonaws.com",
    };

    private static string? AccountOf(string region) => region switch
    {
        "af-south-1" => "917644944286",
        "ap-east-1" => "375569722642",
        "ap-south-2" => "764716012617",
        "ap-southeast-3" => "386774335080",
        "ap-southeast-4" => "731751899352",
        "ap-southeast-5" => "851725293737",
        "ca-west-1" => "253897149516",
        "cn-north-1" => "183470599484",
        "cn-northwest-1" => "183901325759",
        "eu-central-2" => "861738308508",
        "eu-isoe-west-1" => "589460436674",
        "eu-south-1" => "586180183710",
        "eu-south-2" => "620625777247",
        "il-central-1" => "288123944683",
        "me-central-1" => "553577323255",
        "me-south-1" => "509306038620",
        "us-gov-east-1" => "388230364387",
        "us-gov-west-1" => "347163068887",
        "ap-northeast-1" or "ap-northeast-2" or "ap-northeast-3" or "ap-south-1" or "ap-southeast-1" or
            "ap-southeast-2" or "ca-central-1" or "eu-central-1" or "eu-north-1" or "eu-west-1" or "eu-west-2"
            or "eu-west-3" or "sa-east-1" or "us-east-1" or "us-east-2" or "us-west-1" or "us-west-2" => SharedAccount,
        _ => null,
    };
}

namespace Settings.Compiler.Catalog;

/// <summary>A region of AWS, as the programs of a node know it.</summary>
/// <param name="Name">Its name, such as eu-central-1.</param>
/// <param name="Account">The account whose registry contains the images of Bottlerocket there.</param>
/// <param name="Domain">The domain of its services, such as amazonaws.com.</param>
/// <param name="UpdateEndpoint">The service from which updates come, such as s3; null when they come from the public repository.</param>
/// <param name="HasFipsRegistry">Whether its registry has an endpoint of its own for nodes that are restricted to FIPS.</param>
public sealed record AwsRegion(string Name, string Account, string Domain, string? UpdateEndpoint, bool HasFipsRegistry);

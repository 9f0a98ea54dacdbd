using Settings.Compiler.Binding;
using Settings.Compiler.Facts;

namespace Settings.Compiler.Generators.Programs;

/// <summary>
/// Whether the instance is in one of the partitions that the arguments name.
/// Upstream: core-kit sources/api/shibaken/src/partition.rs.
/// </summary>
internal sealed class ShibakenIsPartition : GeneratorProgram
{
    /// <inheritdoc/>
    public override string Name => "shibaken is-partition";

    /// <inheritdoc/>
    public override IReadOnlyList<HostFact> Facts => [KnownFacts.Partition, KnownFacts.Region];

    /// <inheritdoc/>
    public override GeneratorResult Run(GeneratorCall call)
    {
        var partition = call.Host.Text(KnownFacts.Partition) ?? (call.Host.Text(KnownFacts.Region) is { Length: > 0 } region ? PartitionOf(region) : null);
        return partition is null
            ? GeneratorResult.NeedsOneOf(KnownFacts.Partition, KnownFacts.Region)
            : GeneratorResult.Of(new DocumentBoolean(call.Arguments.Where(word => word != "--partition").Contains(partition, StringComparer.Ordinal), default));
    }

    // The beginning of a region's name gives its partition: docs.aws.amazon.com, "Partitions".
    private static string PartitionOf(string region) => region.Split('-') switch
    {
        ["cn", ..] => "aws-cn",
        ["us", "gov", ..] => "aws-us-gov",
        ["us", "iso", ..] => "aws-iso",
        ["us", "isob", ..] => "aws-iso-b",
        ["eu", "isoe", ..] => "aws-iso-e",
        ["us", "isof", ..] => "aws-iso-f",
        _ => "aws",
    };
}

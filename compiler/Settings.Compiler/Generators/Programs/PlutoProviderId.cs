
using Settings.Compiler.Facts;

namespace Settings.Compiler.Generators.Programs;

/// <summary>
/// What the cloud provider calls the instance.
/// Upstream: core-kit sources/api/pluto/src/main.rs (generate_provider_id).
/// </summary>
internal sealed class PlutoProviderId : GeneratorProgram
{
    /// <inheritdoc/>
    public override string Name => "pluto provider-id";

    /// <inheritdoc/>
    public override IReadOnlyList<HostFact> Facts => [KnownFacts.AvailabilityZone, KnownFacts.InstanceId];

    /// <inheritdoc/>
    public override GeneratorResult Run(GeneratorCall call) =>
        (call.Host.Text(KnownFacts.AvailabilityZone), call.Host.Text(KnownFacts.InstanceId)) switch
        {
            ({ } zone, { } id) => GeneratorResult.Of($"aws:///{zone}/{id}"),
            (null, { }) => GeneratorResult.Needs(KnownFacts.AvailabilityZone),
            ({ }, null) => GeneratorResult.Needs(KnownFacts.InstanceId),
            _ => GeneratorResult.Needs(KnownFacts.AvailabilityZone, KnownFacts.InstanceId),
        };
}

using Settings.Compiler.Helpers;

namespace Settings.Compiler.Generators.Programs;

/// <summary>
/// The region that the instance is in.
/// Upstream: core-kit sources/early-boot-config/user-data-providers/ec2-identity-doc/src/lib.rs.
/// </summary>
internal sealed class IdentityDocumentRegion : GeneratorProgram
{
    /// <inheritdoc/>
    public override string Name => "ec2-identity-doc region";

    /// <inheritdoc/>
    public override IReadOnlyList<HostFact> Facts => [KnownFacts.Region];

    /// <inheritdoc/>
    public override GeneratorResult Run(GeneratorCall call) =>
        call.Host.Text(KnownFacts.Region) is { } region ? GeneratorResult.Of(region) : GeneratorResult.Needs(KnownFacts.Region);
}

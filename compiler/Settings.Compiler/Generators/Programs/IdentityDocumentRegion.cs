
using Settings.Compiler.Facts;

namespace Settings.Compiler.Generators.Programs;

/// <summary>
/// The region that the instance is in; that of Northern Virginia when its identity document names none.
/// Upstream: core-kit sources/early-boot-config/user-data-providers/ec2-identity-doc/src/lib.rs.
/// </summary>
internal sealed class IdentityDocumentRegion : GeneratorProgram
{
    private const string Fallback = "us-east-1";

    /// <inheritdoc/>
    public override string Name => "ec2-identity-doc region";

    /// <inheritdoc/>
    public override IReadOnlyList<HostFact> Facts => [KnownFacts.Region];

    /// <inheritdoc/>
    public override GeneratorResult Run(GeneratorCall call) => call.Host.Text(KnownFacts.Region) switch
    {
        null => GeneratorResult.Needs(KnownFacts.Region),
        "" => GeneratorResult.Of(Fallback),
        var region => GeneratorResult.Of(region),
    };
}

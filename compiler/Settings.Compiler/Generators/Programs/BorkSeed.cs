using Settings.Compiler.Binding;
using Settings.Compiler.Facts;

namespace Settings.Compiler.Generators.Programs;

/// <summary>
/// The number that decides when a node updates.
/// Upstream: core-kit sources/api/bork/src/main.rs.
/// </summary>
internal sealed class BorkSeed : GeneratorProgram
{
    private const int Limit = 2048;

    /// <inheritdoc/>
    public override string Name => "bork seed";

    /// <inheritdoc/>
    public override IReadOnlyList<HostFact> Facts => [KnownFacts.UpdateSeed];

    /// <inheritdoc/>
    public override GeneratorResult Run(GeneratorCall call) => call.Host.Number(KnownFacts.UpdateSeed) switch
    {
        null => GeneratorResult.Needs(KnownFacts.UpdateSeed),
        < Limit and var seed => GeneratorResult.Of(new DocumentInteger(seed, default)),
        var seed => GeneratorResult.Fail($"The seed {seed} is not below {Limit}.", KnownFacts.UpdateSeed),
    };
}

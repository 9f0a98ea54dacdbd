using Settings.Compiler.Binding;
using Settings.Compiler.Facts;

namespace Settings.Compiler.Generators.Programs;

/// <summary>
/// How many pods the instance has room for, by its type. A type whose number is unknown sets nothing.
/// Upstream: core-kit sources/api/pluto/src/main.rs (generate_max_pods).
/// </summary>
internal sealed class PlutoMaxPods : GeneratorProgram
{
    /// <inheritdoc/>
    public override string Name => "pluto max-pods";

    /// <inheritdoc/>
    public override IReadOnlyList<HostFact> Facts => [KnownFacts.InstanceType];

    /// <inheritdoc/>
    public override GeneratorResult Run(GeneratorCall call)
    {
        if (call.Host.Text(KnownFacts.InstanceType) is not { } type)
        {
            return GeneratorResult.Needs(KnownFacts.InstanceType);
        }

        return call.PodLimitOf(type) is { } pods
            ? GeneratorResult.Of(new DocumentInteger(pods, default))
            : GeneratorResult.Skip($"The pod limit of the instance type '{type}' is unknown to this release.");
    }
}

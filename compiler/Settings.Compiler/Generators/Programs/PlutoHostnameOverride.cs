using Settings.Compiler.Binding;
using Settings.Compiler.Helpers;

namespace Settings.Compiler.Generators.Programs;

/// <summary>
/// The name under which the node registers, from the source that the setting in the argument names; without a source none.
/// Upstream: core-kit sources/api/pluto/src/main.rs (generate_node_name).
/// </summary>
internal sealed class PlutoHostnameOverride : GeneratorProgram
{
    /// <inheritdoc/>
    public override string Name => "pluto hostname-override";

    /// <inheritdoc/>
    public override IReadOnlyList<HostFact> Facts => [KnownFacts.PrivateDnsName, KnownFacts.InstanceId];

    /// <inheritdoc/>
    public override GeneratorResult Run(GeneratorCall call)
    {
        if (call.NamedSetting is not DocumentString source)
        {
            return GeneratorResult.Skip($"'{call.Arguments.FirstOrDefault()}' is not set.");
        }

        var fact = source.Value == "instance-id" ? KnownFacts.InstanceId : KnownFacts.PrivateDnsName;
        return call.Host.Text(fact) is { } name ? GeneratorResult.Of(name) : GeneratorResult.Needs(fact);
    }
}

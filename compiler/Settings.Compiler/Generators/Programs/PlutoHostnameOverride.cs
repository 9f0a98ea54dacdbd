using Settings.Compiler.Binding;
using Settings.Compiler.Facts;

namespace Settings.Compiler.Generators.Programs;

/// <summary>
/// The name under which the node registers, from the source that the setting in the first argument names; without a source
/// none. It asks EC2 in the region that the setting in the second argument names.
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
        if (call.SettingAt(0) is not DocumentString source)
        {
            return GeneratorResult.Skip($"'{call.NameAt(0)}' is not set.");
        }

        var fact = source.Value == "instance-id" ? KnownFacts.InstanceId : KnownFacts.PrivateDnsName;
        var name = call.Host.Text(fact);
        if (call.SettingAt(1) is null)
        {
            return name is null ? GeneratorResult.NeedsSetting(call.NameAt(1), fact) : GeneratorResult.NeedsSetting(call.NameAt(1));
        }

        return name switch
        {
            null => GeneratorResult.Needs(fact),
            "" => GeneratorResult.Fail("The name of the instance is empty.", fact),
            _ => GeneratorResult.Of(name),
        };
    }
}

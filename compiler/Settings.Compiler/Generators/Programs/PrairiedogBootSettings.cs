
using Settings.Compiler.Facts;

namespace Settings.Compiler.Generators.Programs;

/// <summary>
/// The boot settings that the running kernel was started with.
/// Upstream: core-kit sources/api/prairiedog/src/bootconfig.rs (generate_boot_settings).
/// </summary>
internal sealed class PrairiedogBootSettings : GeneratorProgram
{
    /// <inheritdoc/>
    public override string Name => "prairiedog generate-boot-settings";

    /// <inheritdoc/>
    public override IReadOnlyList<HostFact> Facts => [KnownFacts.BootConfiguration];

    /// <inheritdoc/>
    public override GeneratorResult Run(GeneratorCall call) => call.Host.Text(KnownFacts.BootConfiguration) switch
    {
        null => GeneratorResult.Needs(KnownFacts.BootConfiguration),
        var text => BootConfiguration.Read(text, out var problem) switch
        {
            null => GeneratorResult.Fail(problem, KnownFacts.BootConfiguration),
            { Count: 0 } => GeneratorResult.Skip("The kernel was started without parameters in its boot configuration."),
            var settings => GeneratorResult.Of(settings),
        },
    };
}

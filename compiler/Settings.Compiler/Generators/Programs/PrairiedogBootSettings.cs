using Settings.Compiler.Helpers;

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
        "" => GeneratorResult.Skip("The kernel has no boot configuration."),
        var text => BootConfiguration.Read(text, out var problem) is { } settings ? GeneratorResult.Of(settings) : GeneratorResult.Fail(problem),
    };
}

using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Helpers;

namespace Settings.Compiler.Generators;

/// <summary>
/// Fills in settings that nobody has set, from their generators. Those that render a template are computed; for the others
/// the host facts say what the machine would answer.
/// Upstream: core-kit sources/api/sundog/src/main.rs (get_dynamic_settings).
/// </summary>
public sealed class SettingGenerators(OsFacts os, HostFacts host)
{
    /// <summary>Runs generators. All see the same settings, none what another has generated.</summary>
    /// <param name="generators">The settings with their commands.</param>
    /// <param name="settings">What lies below settings so far, read through the model.</param>
    public IReadOnlyList<GeneratorOutcome> Run(IEnumerable<(DatastoreKey Setting, string Command)> generators, DocumentTable settings)
    {
        ArgumentNullException.ThrowIfNull(generators);
        return [.. generators.Select(generator => Run(generator.Setting, generator.Command, settings))];
    }

    private GeneratorOutcome Run(DatastoreKey setting, string command, DocumentTable settings)
    {
        if (SettingsTree.IsPopulated(settings, setting))
        {
            return new GeneratorOutcome(setting, command, GeneratorStatus.AlreadySet);
        }

        if (!RenderGenerator.TryParse(command, out var generator))
        {
            return FromFacts(setting, command, reason: null);
        }

        try
        {
            return new GeneratorOutcome(setting, command, GeneratorStatus.Generated, new DocumentString(generator.Run(settings, os, host), default));
        }
        catch (GeneratorException failure)
        {
            return failure.IsMissing
                ? FromFacts(setting, command, failure.Message)
                : new GeneratorOutcome(setting, command, GeneratorStatus.Failed, Reason: failure.Message);
        }
    }

    private GeneratorOutcome FromFacts(DatastoreKey setting, string command, string? reason) =>
        SettingsTree.Find(host.Settings, setting) is { } fact
            ? new GeneratorOutcome(setting, command, GeneratorStatus.Generated, SpanlessCopy.Of(fact))
            : new GeneratorOutcome(setting, command, GeneratorStatus.NeedsMachine, Reason: reason);
}

using Settings.Compiler.Binding;
using Settings.Compiler.Checking;
using Settings.Compiler.Datastore;
using Settings.Compiler.Facts;

namespace Settings.Compiler.Generators;

/// <summary>
/// Fills in settings that are unset, from their generators. Those that render a template are computed; of the others
/// the host facts say what the machine would answer, or the value itself. A value that the node's model refuses is a failure.
/// Upstream: core-kit sources/api/sundog/src/main.rs (get_dynamic_settings).
/// </summary>
/// <param name="os">The image.</param>
/// <param name="host">The machine.</param>
/// <param name="podLimitOf">How many pods an instance type has room for; null when unknown.</param>
/// <param name="model">Reads what generators give.</param>
public sealed class SettingGenerators(OsFacts os, HostFacts host, Func<string, int?> podLimitOf, SettingsModel model)
{
    /// <summary>Runs generators. All see the same settings, none what another has generated. When one fails, none sets anything.</summary>
    /// <param name="generators">The settings with their commands.</param>
    /// <param name="settings">What lies below settings so far, read through the model.</param>
    public IReadOnlyList<GeneratorOutcome> Run(IEnumerable<(DatastoreKey Setting, string Command)> generators, DocumentTable settings)
    {
        ArgumentNullException.ThrowIfNull(generators);
        return WholeOrNothing([.. generators.Select(generator => Run(generator.Setting, generator.Command, settings))]);
    }

    /// <summary>Runs the steps of one program, each of which sees what those before it have set. When one fails, none sets anything.</summary>
    /// <param name="steps">The settings with their commands.</param>
    /// <param name="settings">What lies below settings so far.</param>
    public IReadOnlyList<GeneratorOutcome> RunInTurn(IEnumerable<(DatastoreKey Setting, string Command)> steps, DocumentTable settings)
    {
        ArgumentNullException.ThrowIfNull(steps);
        var outcomes = new List<GeneratorOutcome>();
        foreach (var (setting, command) in steps)
        {
            var outcome = Run(setting, command, settings);
            outcomes.Add(outcome);
            if (outcome.Value is { } value)
            {
                settings = SettingsTree.With(settings, setting, value);
            }
        }

        return WholeOrNothing(outcomes);
    }

    private static List<GeneratorOutcome> WholeOrNothing(List<GeneratorOutcome> outcomes) =>
        outcomes.Find(outcome => outcome.Status == GeneratorStatus.Failed) is { } failure
            ? outcomes.ConvertAll(outcome => outcome.Status is GeneratorStatus.Generated or GeneratorStatus.NeedsMachine ? outcome.After(failure) : outcome)
            : outcomes;

    private GeneratorOutcome Run(DatastoreKey setting, string command, DocumentTable settings)
    {
        if (SettingsTree.IsPopulated(settings, setting))
        {
            return new GeneratorOutcome(setting, command, GeneratorStatus.AlreadySet);
        }

        if (SettingsTree.Find(host.Settings, setting) is { } fact)
        {
            return Accepted(new GeneratorOutcome(setting, command, GeneratorStatus.Generated, SpanlessCopy.Of(fact)) { FactSpan = fact.Span }, "The host facts give");
        }

        if (GeneratorPrograms.Find(command) is var (program, arguments))
        {
            var result = program.Run(new GeneratorCall(arguments, settings, host, podLimitOf));
            var source = result.Culprit ?? (result.Value is null ? null : program.Facts.FirstOrDefault(asked => host.Values.ContainsKey(asked.Name)));
            var outcome = new GeneratorOutcome(setting, command, result.Status, result.Value, result.Reason)
            {
                Missing = result.Missing,
                MissingSetting = result.MissingSetting,
                FactSpan = source is null ? null : host.Values.GetValueOrDefault(source.Name)?.Span,
            };
            return Accepted(outcome, "It gives");
        }

        return RenderGenerator.TryParse(command, out var template)
            ? Accepted(Render(template, setting, command, settings), "It gives")
            : new GeneratorOutcome(setting, command, GeneratorStatus.NeedsMachine);
    }

    private GeneratorOutcome Render(RenderGenerator template, DatastoreKey setting, string command, DocumentTable settings)
    {
        try
        {
            return new GeneratorOutcome(setting, command, GeneratorStatus.Generated, new DocumentString(template.Run(settings, os, host), default));
        }
        catch (GeneratorException failure)
        {
            return new GeneratorOutcome(setting, command, failure.Missing is null ? GeneratorStatus.Failed : GeneratorStatus.NeedsMachine, Reason: failure.Message)
            {
                MissingSetting = failure.Missing,
            };
        }
    }

    private GeneratorOutcome Accepted(GeneratorOutcome outcome, string giver)
    {
        if (outcome.Value is not { } value)
        {
            return outcome;
        }

        return model.Read(outcome.Setting, value) is { } stored
            ? outcome with { Value = stored }
            : outcome with { Status = GeneratorStatus.Failed, Value = null, Reason = $"{giver} a value that the setting does not accept." };
    }
}

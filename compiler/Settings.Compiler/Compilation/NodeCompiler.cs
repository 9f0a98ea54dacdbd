using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Facts;
using Settings.Compiler.Generators;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Compilation;

/// <summary>
/// Does what the programs of a node do between its start and the launch commit: storewolf writes the defaults,
/// early-boot-config the machine's identity and the user data, sundog and pluto what is still unset. A node commits
/// between these steps, too; as all write the same transaction, one commit tells the same.
/// </summary>
/// <param name="variant">The image.</param>
/// <param name="normalise">
/// Reads what lies below settings through the model, as the node's API does whenever it is asked: canonical addresses,
/// old names replaced. Values keep their spans.
/// </param>
public sealed class NodeCompiler(Variant variant, Func<DocumentTable, DocumentTable> normalise)
{
    private const string Machine = "machine";
    private const string GeneratorSource = "generators";

    /// <summary>Compiles for a new node.</summary>
    /// <param name="userData">What lies below settings in the user data, accepted and normalised by the model.</param>
    /// <param name="os">The image's facts about itself.</param>
    /// <param name="host">The machine's.</param>
    public CompiledNode Compile(DocumentTable userData, OsFacts os, HostFacts host) => Compile(userData, os, host, DatastoreState.Empty);

    /// <summary>Compiles for a node that has a datastore of the same release already.</summary>
    /// <param name="userData">What lies below settings in the user data, accepted and normalised by the model.</param>
    /// <param name="os">The image's facts about itself.</param>
    /// <param name="host">The machine's.</param>
    /// <param name="existing">The datastore: its live values keep those of the defaults out.</param>
    /// <exception cref="CatalogException">A defaults layer is missing or broken.</exception>
    public CompiledNode Compile(DocumentTable userData, OsFacts os, HostFacts host, DatastoreState existing)
    {
        ArgumentNullException.ThrowIfNull(existing);
        ArgumentNullException.ThrowIfNull(host);
        var defaults = variant.Defaults;
        var state = existing.AddMetadata(defaults.Metadata).SetLive(defaults.LivePairs.Where(pair => !existing.Live.ContainsKey(pair.Key)));
        var transactions = ImmutableArray.CreateBuilder<DatastoreTransaction>();
        Send("defaults", [.. DatastoreFlattener.FlattenSettings(defaults.Settings).Where(pair => !existing.Live.ContainsKey(pair.Key))]);

        var generators = new SettingGenerators(os, host, variant.PodLimitOf, normalise);
        var identity = generators.Run(variant.MachineSettings.BeforeUserData.Select(machine => (machine.Setting, machine.Command)), existing.SettingsWith(DatastoreTransaction.Launch));
        SendLearned(identity);

        Send("user-data", [.. DatastoreFlattener.FlattenSettings(userData)], SettingStrength.Strong);

        var seen = normalise(Settings());
        var expanded = GeneratorExpansion.Of(defaults.Generators, [.. DatastoreFlattener.FlattenSettings(Settings()).Select(pair => pair.Key)]);
        var generated = RunUnless(identity, generators.Run(expanded.Select(generator => (generator.Setting, generator.Command)), seen));
        var weak = expanded.Where(generator => generator.IsWeak && variant.Behaviour.HasStrength).Select(generator => generator.Setting).ToHashSet();
        if (PairsOf(generated.Where(outcome => weak.Contains(outcome.Setting))) is { Length: > 0 } givingWay)
        {
            Send(GeneratorSource, givingWay, SettingStrength.Weak);
        }

        Send(GeneratorSource, PairsOf(generated.Where(outcome => !weak.Contains(outcome.Setting))), SettingStrength.Strong);

        var late = RunUnless([.. identity, .. generated], generators.RunInTurn(variant.MachineSettings.AfterGenerators.Select(machine => (machine.Setting, machine.Command)), Settings()));
        SendLearned(late);

        var refused = state.RefusalOf(DatastoreTransaction.Launch);
        state = state.Commit(DatastoreTransaction.Launch, out var changed);
        return new CompiledNode
        {
            Transactions = transactions.ToImmutable(),
            Commit = AffectedServices.Of(state, defaults, changed) with { Refused = refused },
            Generators =
            [
                .. MissingFacts.Complete([.. identity.Select(outcome => Overridden(outcome, userData)), .. generated, .. late])
                    .OrderBy(outcome => outcome.Setting, DatastoreKey.NameOrder),
            ],
            Settings = normalise(Settings()),
            Datastore = state,
        };

        // Only what the API writes has a strength: storewolf writes defaults past it.
        void Send(string source, ImmutableArray<DatastorePair> set, SettingStrength? strength = null)
        {
            var transaction = new DatastoreTransaction(DatastoreTransaction.Launch, source, set) { Strength = variant.Behaviour.HasStrength ? strength : null };
            transactions.Add(transaction);
            state = state.Set(transaction);
        }

        // Few machines are described: without a value there is nothing to send.
        void SendLearned(IEnumerable<GeneratorOutcome> outcomes)
        {
            if (PairsOf(outcomes) is { Length: > 0 } learned)
            {
                Send(Machine, learned, SettingStrength.Strong);
            }
        }

        DocumentTable Settings() => state.SettingsWith(DatastoreTransaction.Launch);
    }

    /// <summary>Says which settings among the host facts no program of this variant takes from its machine.</summary>
    /// <param name="facts">The facts, with spans of the file they are from.</param>
    public IReadOnlyList<Diagnostic> CheckFacts(HostFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return [.. DatastoreFlattener.FlattenSettings(facts.Settings)
            .Where(pair => !variant.MachineSettings.All.Any(machine => pair.Key.StartsWith(machine.Setting)) && !variant.Defaults.Generators.Any(generator => generator.Fills(pair.Key)))
            .Select(pair => HostFactDiagnostics.Unused(pair.Value.Span, pair.Key.ToString(), variant.Name))];
    }

    // What the machine says of itself before user data is read, the user data may say otherwise.
    private static GeneratorOutcome Overridden(GeneratorOutcome outcome, DocumentTable userData) =>
        outcome.Status != GeneratorStatus.Failed && SettingsTree.IsPopulated(userData, outcome.Setting) ? new GeneratorOutcome(outcome.Setting, outcome.Command, GeneratorStatus.AlreadySet) : outcome;

    // A node starts no program when one before it has failed: the units of systemd require each other.
    private static IReadOnlyList<GeneratorOutcome> RunUnless(IReadOnlyList<GeneratorOutcome> before, IReadOnlyList<GeneratorOutcome> outcomes) =>
        before.FirstOrDefault(outcome => outcome.Status is GeneratorStatus.Failed) is { } failure
            ? [.. outcomes.Select(outcome => outcome.Status == GeneratorStatus.AlreadySet ? outcome : outcome.After(failure))]
            : outcomes;

    private ImmutableArray<DatastorePair> PairsOf(IEnumerable<GeneratorOutcome> outcomes)
    {
        var pairs = outcomes.Where(outcome => outcome.Value is not null).Select(outcome => new DatastorePair(outcome.Setting, outcome.Value ?? new DocumentNull(default)));
        return [.. DatastoreFlattener.FlattenSettings(normalise(SettingsTree.BuildSettings(pairs)))];
    }
}

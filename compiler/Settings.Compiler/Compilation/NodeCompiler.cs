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
/// between these steps, too; as all write the same transaction, one commit says the same.
/// </summary>
/// <param name="model">The image with the model of its settings: values keep their spans.</param>
public sealed class NodeCompiler(VariantModel model)
{
    private const string Machine = "machine";
    private const string GeneratorSource = "generators";

    private readonly Variant _variant = model.Variant;

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
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="CatalogException">A defaults layer is missing or broken.</exception>
    public CompiledNode Compile(DocumentTable userData, OsFacts os, HostFacts host, DatastoreState existing, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(existing);
        ArgumentNullException.ThrowIfNull(host);
        var defaults = _variant.Defaults;
        var state = existing.AddMetadata(defaults.Metadata).SetLive(defaults.LivePairs.Where(pair => !existing.Live.ContainsKey(pair.Key)));
        var transactions = ImmutableArray.CreateBuilder<DatastoreTransaction>();
        Send("defaults", existing.Live.Count == 0 ? model.DefaultPairs : model.DefaultPairs.Where(pair => !existing.Live.ContainsKey(pair.Key)).ToImmutableArray());
        cancellation.ThrowIfCancellationRequested();

        var generators = new SettingGenerators(os, host, _variant.PodLimitOf, model.Settings);
        var identity = generators.Run(_variant.MachineSettings.BeforeUserData.Select(machine => (machine.Setting, machine.Command)), existing.SettingsWith(DatastoreTransaction.Launch));
        SendLearned(identity);

        userData = SettingsTree.Ordered(userData);
        Send("user-data", DatastoreFlattener.FlattenSettings(userData), SettingStrength.Strong);
        cancellation.ThrowIfCancellationRequested();

        // Each part has been read through the model by itself; laid over each other they are what reading all of it would give.
        var settings = SettingsTree.Overlay(SettingsTree.Overlay(BeforeUserData(existing, state), SettingsOf(identity)), userData);
        var expanded = GeneratorExpansion.Of(defaults.Generators, settings);
        var generated = RunUnless(identity, generators.Run(expanded.Select(generator => (generator.Setting, generator.Command)), settings));
        var weak = expanded.Where(generator => generator.IsWeak && _variant.Behaviour.HasStrength).Select(generator => generator.Setting).ToHashSet();
        if (PairsOf(generated.Where(outcome => weak.Contains(outcome.Setting))) is { Length: > 0 } givingWay)
        {
            Send(GeneratorSource, givingWay, SettingStrength.Weak);
        }

        Send(GeneratorSource, PairsOf(generated.Where(outcome => !weak.Contains(outcome.Setting))), SettingStrength.Strong);

        settings = SettingsTree.Overlay(settings, SettingsOf(generated));
        var late = RunUnless([.. identity, .. generated], generators.RunInTurn(_variant.MachineSettings.AfterGenerators.Select(machine => (machine.Setting, machine.Command)), settings));
        SendLearned(late);
        cancellation.ThrowIfCancellationRequested();

        var refused = state.RefusalOf(DatastoreTransaction.Launch);
        state = state.Commit(DatastoreTransaction.Launch, out var changed);
        return new CompiledNode
        {
            Transactions = transactions.ToImmutable(),
            Commit = AffectedServices.Of(state, defaults, changed) with { Refused = refused },
            Generators = MissingFacts.Complete([.. identity.Select(outcome => Overridden(outcome, userData)), .. generated, .. late])
                .OrderBy(outcome => outcome.Setting, DatastoreKey.NameOrder)
                .ToImmutableArray(),
            Settings = SettingsTree.Overlay(settings, SettingsOf(late)),
            Datastore = state,
        };

        // Only what the API writes has a strength: storewolf writes defaults past it.
        void Send(string source, ImmutableArray<DatastorePair> set, SettingStrength? strength = null)
        {
            var transaction = new DatastoreTransaction(DatastoreTransaction.Launch, source, set) { Strength = _variant.Behaviour.HasStrength ? strength : null };
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

    }

    /// <summary>Says which settings among the host facts no program of this variant reads from its machine.</summary>
    /// <param name="facts">The facts, with spans of the file they are from.</param>
    public IReadOnlyList<Diagnostic> CheckFacts(HostFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return [.. DatastoreFlattener.FlattenSettings(facts.Settings)
            .Where(pair => !_variant.IsFilledByProgram(pair.Key))
            .Select(pair => HostFactDiagnostics.Unused(pair.Value.Span, pair.Key.ToPath(), _variant.Name))];
    }

    // What the machine says of itself before user data is read, the user data may say otherwise.
    private static GeneratorOutcome Overridden(GeneratorOutcome outcome, DocumentTable userData) =>
        outcome.Status != GeneratorStatus.Failed && SettingsTree.IsPopulated(userData, outcome.Setting) ? new GeneratorOutcome(outcome.Setting, outcome.Command, GeneratorStatus.AlreadySet) : outcome;

    // A node starts no program when one before it has failed: the units of systemd require each other.
    private static IReadOnlyList<GeneratorOutcome> RunUnless(IReadOnlyList<GeneratorOutcome> before, IReadOnlyList<GeneratorOutcome> outcomes) =>
        before.FirstOrDefault(outcome => outcome.Status is GeneratorStatus.Failed) is { } failure
            ? [.. outcomes.Select(outcome => outcome.Status == GeneratorStatus.AlreadySet ? outcome : outcome.After(failure))]
            : outcomes;

    // What a new node has before user data is the same for each; what is in a datastore has to be read.
    private DocumentTable BeforeUserData(DatastoreState existing, DatastoreState state) =>
        existing.Live.Count == 0 ? model.Defaults : SettingsTree.Ordered(model.Settings.Read(state.SettingsWith(DatastoreTransaction.Launch)).Normalised);

    private static DocumentTable SettingsOf(IEnumerable<GeneratorOutcome> outcomes) => SettingsTree.Ordered(SettingsTree.BuildSettings(
        outcomes.Where(outcome => outcome.Value is not null).Select(outcome => new DatastorePair(outcome.Setting, outcome.Value ?? new DocumentNull(default)))));

    private static ImmutableArray<DatastorePair> PairsOf(IEnumerable<GeneratorOutcome> outcomes) => DatastoreFlattener.FlattenSettings(SettingsOf(outcomes));
}

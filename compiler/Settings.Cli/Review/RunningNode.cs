using System.Collections.Immutable;
using System.Text.Json;
using Settings.Cli.Review.Sources;
using Settings.Compiler.Analysis;
using Settings.Compiler.Binding;
using Settings.Compiler.Compilation;
using Settings.Compiler.Datastore;
using Settings.Compiler.Generators;

namespace Settings.Cli.Review;

/// <summary>
/// What apiclient get says of a running node: its settings, and which image it runs when it was asked for everything. Upstream: core-kit
/// sources/api/apiserver (the model as JSON) and sources/api/apiclient/src/get.rs.
/// </summary>
/// <param name="Settings">Its settings.</param>
/// <param name="Os">What it says about its image; null when it was asked for settings only.</param>
internal sealed record RunningNode(DocumentTable Settings, JsonElement? Os)
{
    /// <summary>Whether it was asked for everything, so a setting that is missing is not set.</summary>
    public bool IsWhole => Os is not null;

    /// <summary>Reads the JSON; null when it is something else.</summary>
    /// <param name="json">The JSON.</param>
    /// <param name="file">The file, for the message.</param>
    /// <exception cref="CannotWorkException">A value is one that no node has.</exception>
    public static RunningNode? Of(JsonElement json, string file)
    {
        if (json.Member("settings") is not { ValueKind: JsonValueKind.Object } settings)
        {
            return null;
        }

        try
        {
            return JsonValues.Read(settings) is DocumentTable table ? new RunningNode(table, json.Member("os")) : null;
        }
        catch (FormatException error)
        {
            throw new CannotWorkException($"\"{file}\" does not come from a node: {error.Message}.");
        }
    }

    /// <summary>The request with what it leaves open and the node says of its image.</summary>
    public TargetRequest Complete(TargetRequest request) => Os is not { } os ? request : request with
    {
        Variant = request.Variant ?? os.Text("variant_id"),
        Release = request.Release ?? os.Text("version_id"),
        Arch = request.Arch ?? os.Text("arch"),
        TakesNearest = request.TakesNearest || request.Release is null,
    };

    /// <summary>
    /// In what it differs from the node that a document describes: settings, the files that follow from them, and what a change of them
    /// affects. What a program sets on the machine is its own business; files are compared with its values on both sides.
    /// </summary>
    /// <param name="expected">The node that the document describes.</param>
    public NodeDifference DriftFrom(NodeAnalysis expected)
    {
        var compiled = expected.Compile();
        DatastoreKey[] generated = [.. compiled.Generators.Where(outcome => outcome.Status != GeneratorStatus.AlreadySet).Select(outcome => outcome.Setting)];
        ImmutableArray<SettingChange> drift =
        [
            .. NodeDifference.SettingsOf(compiled.Settings, Settings).Where(change => (IsWhole || Settings[change.Key.Segments[1]] is not null) && !IsGenerated(change.Key)),
        ];
        if (drift.IsEmpty)
        {
            return new NodeDifference([], [], new CommitOutcome([], [], [], []));
        }

        // The two are put together in the same way, so nothing differs but what has changed.
        var values = DatastoreFlattener.FlattenSettings(compiled.Settings).Concat(DatastoreFlattener.FlattenSettings(Settings).Where(pair => IsGenerated(pair.Key)))
            .GroupBy(pair => pair.Key).ToDictionary(pairs => pairs.Key, pairs => pairs.Last());
        var before = expected.RenderWith(TableOf(values.Values));
        foreach (var change in drift)
        {
            if (change.After is { } value)
            {
                values[change.Key] = new DatastorePair(change.Key, value);
            }
            else
            {
                values.Remove(change.Key);
            }
        }

        return new NodeDifference(
            drift,
            NodeDifference.FilesOf(before, expected.RenderWith(TableOf(values.Values))),
            AffectedServices.Of(compiled.Datastore, expected.Variant.Variant.Defaults, [.. drift.Select(change => change.Key)]));

        bool IsGenerated(DatastoreKey key) => Array.Exists(generated, setting => IsIn(key, setting));
    }

    private static DocumentTable TableOf(IEnumerable<DatastorePair> pairs) => SettingsTree.Ordered(SettingsTree.BuildSettings(pairs));

    private static bool IsIn(DatastoreKey key, DatastoreKey setting) => key.Segments.AsSpan().StartsWith(setting.Segments.AsSpan());
}

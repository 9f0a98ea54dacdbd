using System.Collections.Immutable;
using System.Globalization;
using Settings.Cli.Commands;
using Settings.Cli.Input;
using Settings.Cli.Review.Sources;
using Settings.Compiler.Analysis;
using Settings.Compiler.Compilation;
using Settings.Compiler.Datastore;
using Settings.Compiler.Hosts;

namespace Settings.Cli.Review;

/// <summary>
/// Says what a change means for the nodes of a resource. Where a node cannot be worked out, because the variant is open or placeholders
/// have no value, the settings are compared as they are written, and a note says why.
/// </summary>
internal sealed class Reviewer(Workspace workspace, CommandStreams streams, DocumentOpener opener)
{
    private readonly Surroundings _onDisk = new(workspace, streams, null);

    /// <summary>The catalog.</summary>
    public Workspace Workspace { get; } = workspace;

    /// <summary>The target before the change.</summary>
    public required TargetRequest First { get; init; }

    /// <summary>The target after the change.</summary>
    public required TargetRequest Second { get; init; }

    /// <summary>Whether secrets are shown.</summary>
    public bool ShowsSecrets { get; init; }

    /// <summary>The items of a resource, one for each document in it; none when it has nothing to do with user data.</summary>
    public IEnumerable<ReviewItem> Review(ResourceChange change)
    {
        if (change is { After: null, Before.Unknown: not null })
        {
            return [new ReviewItem(change.Name, ReviewStatus.Removed, ShownChanges.None) { Notes = change.Notes }];
        }

        if ((change.After?.Unknown ?? change.Before?.Unknown) is { } unknown)
        {
            var status = change.Before is not null && change.Before == change.After ? ReviewStatus.Unchanged : ReviewStatus.Unknown;
            return [new ReviewItem(change.Name, status, ShownChanges.None) { Notes = [$"The user data is {unknown}.", .. change.Notes] }];
        }

        var (first, second) = (RequestOf(change.Before, First), RequestOf(change.After, Second));
        var (before, after) = (DocumentsOf(change.Before, first), DocumentsOf(change.After, second));
        return DocumentPairs.Of(before, after, static document => document.UserData.Source.Text)
            .Select(pair => Compare(NameOf(change.Name, pair, before.Count, after.Count), pair.Before, first, pair.After, second) is var item ? item with { Notes = [.. item.Notes, .. change.Notes] } : item);
    }

    /// <summary>What two documents that could be opened mean for their nodes.</summary>
    /// <param name="resource">What people call them.</param>
    /// <param name="before">The first.</param>
    /// <param name="after">The second.</param>
    public ReviewItem Compare(string resource, OpenedDocument before, OpenedDocument after) =>
        Compare(resource, new OpenedSide(null, before, null), new OpenedSide(null, after, null), ReviewStatus.Changed);

    /// <summary>In what a running node differs from the one that a document describes.</summary>
    /// <param name="resource">What people call them.</param>
    /// <param name="document">The document.</param>
    /// <param name="running">The settings of the node.</param>
    public ReviewItem CompareRunning(string resource, OpenedDocument document, RunningNode running)
    {
        if (document.Node is not { } node)
        {
            return Compare(resource, new OpenedSide(null, document, null), new OpenedSide(null, document, null), ReviewStatus.Unknown);
        }

        var drift = running.DriftFrom(node);
        var schema = node.Variant.Model.Settings.Schema;
        return new ReviewItem(resource, drift.IsEmpty ? ReviewStatus.Unchanged : ReviewStatus.Changed, ShownChanges.Of(drift, schema, schema, ShowsSecrets ? SecretPolicy.ShowAll : Workspace.SecretsOf(schema)))
        {
            Target = document.TargetName,
            Notes = drift.IsEmpty || running.IsWhole ? [] : ["Only the settings that the node was asked for are compared; in files, the others are as the document has them."],
        };
    }

    /// <summary>What may be shown of the differences between two nodes.</summary>
    public ShownChanges Compare(NodeAnalysis before, NodeAnalysis after)
    {
        var (old, now) = (before.Variant.Model.Settings.Schema, after.Variant.Model.Settings.Schema);
        var difference = NodeDifference.Of(before.Compile(), before.Render(), after.Compile(), after.Render(), after.Variant.Variant.Defaults);
        return ShownChanges.Of(difference, old, now, ShowsSecrets ? SecretPolicy.ShowAll : Workspace.SecretsOf(old, now));
    }

    private ReviewItem Compare(string resource, ChosenDocument? before, TargetRequest first, ChosenDocument? after, TargetRequest second)
    {
        if (after is null)
        {
            return new ReviewItem(resource, ReviewStatus.Removed, ShownChanges.None);
        }

        var now = Open(after, second);
        var old = before is null ? OpenNothing(now) : Open(before, first);
        return Compare(resource, old, now, before is null ? ReviewStatus.Added : ReviewStatus.Changed);
    }

    private ReviewItem Compare(string resource, OpenedSide before, OpenedSide after, ReviewStatus status)
    {
        var isWorkedOut = before.Opened?.Node is not null && after.Opened?.Node is not null;
        var changes = before.Opened?.Node is { } old && after.Opened?.Node is { } now ? Compare(old, now) : CompareWritten(before, after);
        ImmutableArray<string> notes =
        [
            .. !isWorkedOut && (after.Obstacle ?? before.Obstacle) is { } obstacle ? new[] { $"Only the settings as they are written are compared: {obstacle}" } : [],
            .. before.IsRejected && status == ReviewStatus.Changed ? before.Errors.Select(error => $"A node rejects it before the change: {error}") : [],
            .. after.Errors.Select(error => $"A node rejects it: {error}"),
        ];
        return new ReviewItem(resource, status == ReviewStatus.Changed && changes.IsEmpty && before.IsRejected == after.IsRejected ? ReviewStatus.Unchanged : status, changes)
        {
            Target = TargetOf(before.Opened?.TargetName, after.Opened?.TargetName),
            Notes = notes,
            IsRejected = after.IsRejected,
            CannotWork = new[] { before, after }.Any(side => side.Opened?.Analysis.IsWithoutTarget == true),
        };
    }

    private ShownChanges CompareWritten(OpenedSide before, OpenedSide after)
    {
        var differing = NodeDifference.SettingsOf(before.Settings, after.Settings);
        return ShownChanges.None with { Settings = ShownChanges.Of(differing, ShowsSecrets ? SecretPolicy.ShowAll : Workspace.SecretsOf()) };
    }

    private OpenedSide Open(ChosenDocument document, TargetRequest request)
    {
        try
        {
            return new OpenedSide(document, opener.Open(document, request), null);
        }
        catch (CannotWorkException open)
        {
            return new OpenedSide(document, null, open.Message);
        }
        catch (UnknownTargetException open) when (open.Origin is TargetOrigin.Default or TargetOrigin.Configuration)
        {
            return new OpenedSide(document, null, $"{open.Message}.");
        }
    }

    // What a new document changes is compared with a node of the same target that gets none.
    private OpenedSide OpenNothing(OpenedSide other) => other.Opened?.Analysis.Target is { VariantNames: [var variant] } target && other.Opened.Node is not null
        ? new OpenedSide(null, opener.Open(new ChosenDocument(UserData.None, null), new TargetRequest(variant, target.Release.Name) { Arch = target.Arch }), null)
        : new OpenedSide(null, null, null);

    private TargetRequest RequestOf(ResourceVersion? version, TargetRequest request) => version is not { IsFile: true, File: var file } ? request with { Evidence = version?.Evidence ?? request.Evidence }
        : (version.Around ?? _onDisk).Complete(request, file);

    private IReadOnlyList<ChosenDocument> DocumentsOf(ResourceVersion? version, TargetRequest request) =>
        version is null ? [] : ChosenDocument.All(request, Workspace, new InputFile(version.File, version.Bytes, null));

    private static string NameOf(string resource, (ChosenDocument? Before, ChosenDocument? After) pair, int before, int after) =>
        Math.Max(before, after) > 1 && (pair.After ?? pair.Before)?.Hosted is { } hosted
            ? string.Create(CultureInfo.InvariantCulture, $"{resource}:{hosted.Host.Lines.PositionOf(hosted.Range.Start).Line + 1}")
            : resource;

    private static string TargetOf(string? before, string? after) =>
        string.IsNullOrEmpty(after) ? string.Empty : string.IsNullOrEmpty(before) || before == after ? after : $"{before} -> {after}";
}

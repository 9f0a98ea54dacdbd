using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Compilation;
using Settings.Compiler.Datastore;
using Settings.Compiler.Rendering;
using Settings.Compiler.Schemas;

namespace Settings.Cli.Review;

/// <summary>What two nodes do not agree on, without secrets: whatever prints it cannot show one.</summary>
/// <param name="Known">The settings that only one of the variants has, or that differ in what they allow.</param>
/// <param name="Settings">The settings with another value.</param>
/// <param name="Files">The files that differ.</param>
/// <param name="Services">The services that a change from the first to the second affects.</param>
/// <param name="Restart">Their restart commands.</param>
internal sealed record ShownChanges(
    ImmutableArray<SchemaChange> Known, ImmutableArray<ShownSetting> Settings, ImmutableArray<ShownFile> Files, ImmutableArray<string> Services, ImmutableArray<string> Restart)
{
    /// <summary>Nothing differs.</summary>
    public static ShownChanges None { get; } = new([], [], [], [], []);

    /// <summary>Whether nothing differs.</summary>
    public bool IsEmpty => Known.IsEmpty && Settings.IsEmpty && Files.IsEmpty;

    /// <summary>What may be shown of a difference.</summary>
    /// <param name="difference">The difference.</param>
    /// <param name="before">The settings of the first.</param>
    /// <param name="after">The settings of the second.</param>
    /// <param name="secrets">What must not be shown of either.</param>
    public static ShownChanges Of(NodeDifference difference, SettingsSchema before, SettingsSchema after, SecretPolicy secrets) => new(
        before == after ? [] : [.. SchemaChange.Between(before, after)],
        Of(difference.Settings, secrets),
        Of(difference.Files, secrets),
        [.. difference.Outcome.Services.Select(service => service.Name)],
        [.. difference.Outcome.RestartCommands]);

    /// <summary>What may be shown of settings alone, of nodes whose files are unknown.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="secrets">What must not be shown.</param>
    public static ImmutableArray<ShownSetting> Of(IEnumerable<SettingChange> settings, SecretPolicy secrets) =>
        [.. settings.Select(change => new ShownSetting(change.Key.ToString(), Shown(change.Key, change.Before, secrets), Shown(change.Key, change.After, secrets)))];

    /// <summary>What may be shown of files alone.</summary>
    /// <param name="files">The files.</param>
    /// <param name="secrets">What must not be shown.</param>
    public static ImmutableArray<ShownFile> Of(IEnumerable<FileChange> files, SecretPolicy secrets) =>
        [.. files.Select(file => new ShownFile(file.Path, Of(file.Before, secrets), Of(file.After, secrets)))];

    private static string? Shown(DatastoreKey key, DocumentValue? value, SecretPolicy secrets) => value is null ? null : secrets.Json(key, value);

    private static ShownText? Of(TreeFile? file, SecretPolicy secrets) => file is null ? null : new ShownText(
        file.Outcome is RenderedFile rendered ? MaskedFile.Of(rendered, secrets) : string.Empty, file.File.Mode, (file.Outcome as FailedFile)?.Reason);
}

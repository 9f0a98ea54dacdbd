using System.Text.Json.Serialization;

namespace Settings.Cli.Output.Json;

/// <summary>What render prints.</summary>
/// <param name="Files">The configuration files, then with --complete the other paths of the image, sorted by path.</param>
internal sealed record TreeJson(IEnumerable<TreeFileJson> Files);

/// <summary>One path that a node has.</summary>
/// <param name="Path">The path on the node.</param>
/// <param name="Status">"rendered" or "failed"; of the image's own paths "static", "link", "directory" or "unknown".</param>
/// <param name="Mode">The permissions in octal; null when they are unknown.</param>
/// <param name="Services">The services that have it.</param>
/// <param name="Message">Why it is not written; null when it is.</param>
internal sealed record TreeFileJson(string Path, string Status, string? Mode, IReadOnlyList<string> Services, string? Message);

/// <summary>What compile prints.</summary>
/// <param name="Release">The release.</param>
/// <param name="Variant">The variant.</param>
internal sealed record CompilationJson(string Release, string Variant)
{
    /// <summary>The release that the existing datastore was of; only with --datastore.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? From { get; init; }

    /// <summary>The migrations that the existing datastore goes through; only with --datastore.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Migrations { get; init; }

    /// <summary>What of the existing datastore changes; only with --datastore.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IEnumerable<KeyChangeJson>? Changes { get; init; }

    /// <summary>What of it stays; only with --datastore.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IEnumerable<KeyJson>? Kept { get; init; }

    /// <summary>What is sent to the datastore, in order.</summary>
    public required IEnumerable<TransactionJson> Transactions { get; init; }

    /// <summary>What follows from the commit.</summary>
    public required CommitJson Commit { get; init; }

    /// <summary>What is left to the machine.</summary>
    public required IEnumerable<MachineJson> Machine { get; init; }
}

/// <summary>What one program of the node sends at once.</summary>
/// <param name="Name">The transaction.</param>
/// <param name="Source">"defaults", "machine", "user-data" or "generators".</param>
/// <param name="Strength">"weak" or "strong", in releases that know it.</param>
/// <param name="Set">The values by key, spelled as the datastore spells keys, sorted.</param>
internal sealed record TransactionJson(
    string Name,
    string Source,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Strength,
    OrderedDictionary<string, RawJson> Set);

/// <summary>What follows from a commit.</summary>
/// <param name="Changed">The keys that it writes.</param>
/// <param name="Services">The services that these affect.</param>
/// <param name="Files">The paths of their configuration files.</param>
/// <param name="Restart">Their restart commands.</param>
internal sealed record CommitJson(IEnumerable<string> Changed, IEnumerable<string> Services, IEnumerable<string> Files, IEnumerable<string> Restart);

/// <summary>A setting that the machine decides about.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Status">"unset": the node will set it; "failed": its program fails, and the boot with it; "not-set": a program before fails.</param>
/// <param name="Program">What sets it.</param>
/// <param name="Command">The same with its arguments.</param>
/// <param name="Facts">The host facts that would tell it, one of each choice.</param>
/// <param name="Message">Why there is no value; null when there is no more to say.</param>
internal sealed record MachineJson(string Setting, string Status, string Program, string Command, IEnumerable<FactChoiceJson> Facts, string? Message);

/// <summary>Host facts of which one is enough.</summary>
/// <param name="AnyOf">Their names.</param>
internal sealed record FactChoiceJson(IEnumerable<string> AnyOf);

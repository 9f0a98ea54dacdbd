namespace Settings.Compiler.Provisioning;

/// <summary>A program or service between the document that people write and the node: schemas/provisioners.</summary>
/// <param name="Name">What --provisioner calls it.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Kind">How it treats a document.</param>
/// <param name="Versions">The versions that are described; null when it has none, as a service.</param>
public sealed record Provisioner(string Name, string Title, ProvisionerKind Kind, ProvisionerVersions? Versions)
{
    /// <summary>The first version that accepts TOML 1.1; null for none.</summary>
    public ProvisionerVersion? NewerTomlSince { get; init; }

    /// <summary>The parts that are read into types, in the order in which they are read.</summary>
    public IReadOnlyList<TypedPart> Typed { get; init; } = [];

    /// <summary>The records by name, each with its keys.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<RecordKey>> Records { get; init; }

    /// <summary>What it knows of the node.</summary>
    public IReadOnlyList<ProvisionerInput> Inputs { get; init; } = [];

    /// <summary>What it writes, in this order.</summary>
    public IReadOnlyList<ProvisionerWrite> Writes { get; init; } = [];

    /// <summary>The lines that it puts before the text; null when it puts none there.</summary>
    public TextBeforeForm? Text { get; init; }

    /// <summary>For what it refuses documents, in the order in which it looks.</summary>
    public IReadOnlyList<ProvisionerRefusal> Refuses { get; init; } = [];

    /// <summary>Where it finds settings that are written as a map; null when they are TOML.</summary>
    public SettingsMapForm? Map { get; init; }

    /// <summary>The versions with a number from which on something is different, the oldest first; none when it has no versions.</summary>
    internal IEnumerable<ProvisionerVersion> TurningPoints => Versions is null ? []
        : Records.Values.SelectMany(keys => keys.Select(key => key.Versions))
            .Concat(Typed.Select(part => part.Versions))
            .Concat(Writes.Select(write => write.Versions))
            .Concat(Refuses.Select(refusal => refusal.Versions))
            .SelectMany(range => new[] { range.Since, range.Until })
            .Append(NewerTomlSince)
            .Append(Versions.First)
            .OfType<ProvisionerVersion>()
            .Where(version => version.Later == 0)
            .Distinct()
            .Order();
}

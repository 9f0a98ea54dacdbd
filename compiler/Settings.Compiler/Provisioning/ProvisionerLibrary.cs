using System.Collections.Concurrent;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;

namespace Settings.Compiler.Provisioning;

/// <summary>The provisioners of a catalog: schemas/provisioners. Each file is read when it is first asked for, and kept.</summary>
/// <param name="source">The catalog.</param>
public sealed class ProvisionerLibrary(ICatalogSource source)
{
    private const string Folder = "schemas/provisioners";
    private const string Ending = ".toml";

    private readonly ConcurrentDictionary<string, Provisioner> _read = new(StringComparer.Ordinal);

    /// <summary>The names of all, sorted.</summary>
    public IReadOnlyList<string> Names => [.. source.List(Folder).Where(path => path.EndsWith(Ending, StringComparison.Ordinal)).Select(path => path[(Folder.Length + 1)..^Ending.Length]).Order(StringComparer.Ordinal)];

    /// <summary>Reads one.</summary>
    /// <exception cref="CatalogException">Its file is missing or broken.</exception>
    public Provisioner Read(string name) => _read.GetOrAdd(name, name => ProvisionerReader.Read(name, CatalogFile.Read(source, $"{Folder}/{name}{Ending}")));

    /// <summary>The provisioner that a name means.</summary>
    /// <param name="name">The name, such as karpenter, or a name and a version, such as karpenter@1.8.0; without one, the newest is meant.</param>
    /// <exception cref="UnknownProvisionerException">The name or the version is unknown.</exception>
    /// <exception cref="CatalogException">Its file is broken.</exception>
    public ProvisionerChoice Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var at = name.IndexOf('@', StringComparison.Ordinal);
        var (wanted, version) = at < 0 ? (name, null) : (name[..at], name[(at + 1)..]);
        var names = Names;
        if (!names.Contains(wanted, StringComparer.Ordinal))
        {
            var near = NearestName.Of(wanted, names) is { } meant ? $" (did you mean '{meant}'?)" : string.Empty;
            throw new UnknownProvisionerException($"Unknown provisioner '{Excerpt.Of(wanted)}'{near}. Allowed: {string.Join(", ", names)}, each also with a version, such as karpenter@1.8.0.");
        }

        var provisioner = Read(wanted);
        if (version is null)
        {
            return new ProvisionerChoice(provisioner, provisioner.Versions?.Default);
        }

        return provisioner.Versions?.Find(version) is { } found
            ? new ProvisionerChoice(provisioner, found)
            : throw new UnknownProvisionerException(provisioner.Versions is { } versions
                ? $"Unknown version '{Excerpt.Of(version)}' of {wanted}. Allowed: {versions.Allowed}."
                : $"The provisioner '{wanted}' has no versions; leave out '@{Excerpt.Of(version)}'.");
    }
}

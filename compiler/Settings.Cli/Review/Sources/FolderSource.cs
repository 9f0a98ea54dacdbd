using Settings.Cli.Input;

namespace Settings.Cli.Review.Sources;

/// <summary>What differs between two folders: the files with user data, by their paths below each.</summary>
/// <param name="before">The first folder.</param>
/// <param name="after">The second folder.</param>
/// <param name="streams">What names are relative to.</param>
internal sealed class FolderSource(string before, string after, CommandStreams streams)
{
    /// <summary>The files that are in one folder only, or have other bytes; sorted by path.</summary>
    /// <exception cref="CannotWorkException">A file cannot be read, or neither folder has user data.</exception>
    public IEnumerable<ResourceChange> Read()
    {
        var (old, now) = (FilesIn(before), FilesIn(after));
        if (old.Count == 0 && now.Count == 0)
        {
            throw new CannotWorkException($"neither \"{before}\" nor \"{after}\" contains user data; name other folders.");
        }

        return from path in old.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
               let first = old.GetValueOrDefault(path)
               let second = now.GetValueOrDefault(path)
               where first is null || !first.Equals(second)
               select new ResourceChange(path, first, second);
    }

    private Dictionary<string, ResourceVersion> FilesIn(string folder) => InputReader.ReadAll([folder], FolderFilter.Hosts, streams).Select(InputReader.Readable)
        .ToDictionary(input => Path.GetRelativePath(folder, input.Name), input => new ResourceVersion(input.Name, input.Bytes ?? []) { IsFile = true }, StringComparer.Ordinal);
}

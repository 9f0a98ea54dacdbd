namespace Settings.Compiler.Sources;

/// <summary>Where a catalog's texts come from. Paths are relative, with '/', such as "schemas/models/kubernetes.json".</summary>
public interface ICatalogSource
{
    /// <summary>What messages call this source: "the built-in catalog" or a folder.</summary>
    string Name { get; }

    /// <summary>The bytes of a file, or null when there is none. They stay as they are.</summary>
    ReadOnlyMemory<byte>? Read(string path);

    /// <summary>The paths below a folder, in ordinal order. The folder is given without a final '/'.</summary>
    IReadOnlyList<string> List(string folder);
}

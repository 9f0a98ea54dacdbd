namespace Settings.Compiler.Schemas;

/// <summary>What a type allowed from release to release.</summary>
/// <param name="Since">The release since which it allows this; empty for the first version of a type.</param>
/// <param name="Node">What it allows.</param>
public sealed record TypeHistory(string Since, SchemaNode Node)
{
    /// <summary>The versions of a type, the oldest first; empty when it never changed, or is not in the catalog.</summary>
    public static IReadOnlyList<TypeHistory> Of(SchemaLibrary library, string? type)
    {
        ArgumentNullException.ThrowIfNull(library);
        return type is null ? [] :
        [
            .. library.VersionsOfType(type).Select((version, i) => new TypeHistory(i == 0 ? string.Empty : version, library.Type(type, version))),
        ];
    }
}

namespace Settings.Compiler.Sources;

/// <summary>A folder whose links can be seen, such as a checkout of one of upstream's repositories.</summary>
public interface ICheckoutSource : ICatalogSource
{
    /// <summary>Where a link leads, as it is written in it; null when the path is none of a link.</summary>
    /// <param name="path">The path, of a file or of a folder.</param>
    /// <exception cref="CatalogException">The system does not say.</exception>
    string? LinkOf(string path);
}

using System.Text.Json;
using Settings.Compiler.Text;

namespace Settings.Compiler.Compilation.Files;

/// <summary>A JSON or TOML file of a catalog that is what its kind describes.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Source">Its text; the name is its path.</param>
/// <param name="Value">What it says, as JSON.</param>
/// <param name="PlaceOf">Where the value of a JSON pointer is, or, with true, its name.</param>
internal sealed record AuditedFile(CatalogFileKind Kind, SourceText Source, JsonElement Value, Func<string, bool, TextSpan> PlaceOf)
{
    /// <summary>Its path.</summary>
    public string Path => Source.Name;

    /// <summary>The folders above it and the last part, without its ending.</summary>
    public string[] Parts => System.IO.Path.ChangeExtension(Path, null).Split('/');
}

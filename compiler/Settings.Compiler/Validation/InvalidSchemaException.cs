using Settings.Compiler.Diagnostics;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;

namespace Settings.Compiler.Validation;

/// <summary>A schema of the catalog that is missing or cannot be used.</summary>
/// <param name="file">The schema; its name begins with schemas/.</param>
/// <param name="span">The place of what is wrong; empty when it is the whole.</param>
/// <param name="reason">Why, as a clause.</param>
public sealed class InvalidSchemaException(SourceText file, TextSpan span, string reason) : CatalogException(file, [CatalogDiagnostics.InvalidSchema(span, file.Name, reason)])
{
    /// <summary>A schema that is missing or wrong as a whole.</summary>
    /// <param name="path">The schema's path.</param>
    /// <param name="reason">Why it cannot be used, as a clause.</param>
    public InvalidSchemaException(string path, string reason)
        : this(new SourceText(path, string.Empty), default, reason)
    {
    }
}

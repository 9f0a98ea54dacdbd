using Settings.Compiler.Schemas.Patterns;

namespace Settings.Compiler.Schemas;

/// <summary>A pattern of a schema.</summary>
/// <param name="text">As the schema writes it.</param>
/// <param name="compile">Makes the matcher; throws <see cref="Sources.CatalogException"/> when the pattern cannot be used.</param>
internal sealed class SchemaPattern(string text, Func<ITextPattern> compile)
{
    private readonly Lazy<ITextPattern> _matcher = new(compile, LazyThreadSafetyMode.PublicationOnly);

    /// <summary>As the schema writes it.</summary>
    public string Text => text;

    /// <summary>The matcher, made at first use.</summary>
    /// <exception cref="Sources.CatalogException">The pattern cannot be used.</exception>
    public ITextPattern Matcher => _matcher.Value;
}

using Settings.Compiler.Schemas.Formats;
using Settings.Compiler.Schemas.Patterns;

namespace Settings.Compiler.Schemas;

/// <summary>A string with a length, a pattern or a named format.</summary>
public sealed class StringNode : SchemaNode
{
    private readonly SchemaPattern? _pattern;

    internal StringNode(SchemaNotes notes, Normalisation? normalisation, int minimumLength, int maximumLength, SchemaPattern? pattern, IStringFormat? format)
        : base(notes, normalisation)
    {
        MinimumLength = minimumLength;
        MaximumLength = maximumLength;
        Format = format is null ? null : new RememberedVerdicts(format);
        _pattern = pattern;
    }

    /// <summary>The fewest characters (Unicode scalar values).</summary>
    public int MinimumLength { get; }

    /// <summary>The most characters (Unicode scalar values).</summary>
    public int MaximumLength { get; }

    /// <summary>What the text must match; null when it need not match anything. Compiled at first use.</summary>
    /// <exception cref="Sources.CatalogException">The pattern cannot be used.</exception>
    public ITextPattern? Pattern => _pattern?.Matcher;

    /// <summary>The pattern as the schema writes it; null when there is none.</summary>
    internal string? PatternText => _pattern?.Text;

    /// <summary>The named format; null when there is none.</summary>
    public IStringFormat? Format { get; }

    /// <inheritdoc/>
    public override ValueKinds Kinds => ValueKinds.String;

    private protected override string DefaultExpectation => "a string";
}

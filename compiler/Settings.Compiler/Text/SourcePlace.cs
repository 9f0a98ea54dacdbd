namespace Settings.Compiler.Text;

/// <summary>A place in a text of its own.</summary>
/// <param name="Source">The text.</param>
/// <param name="Span">The place in it.</param>
public sealed record SourcePlace(SourceText Source, TextSpan Span)
{
    /// <summary>The zero-based line and character of its beginning.</summary>
    public LinePosition Position => Source.Lines.PositionOf(Span.Start);

    /// <summary>The name of the text and the line, counted from 1, as a terminal makes a link of it: schemas/defaults/aws.toml:12.</summary>
    public override string ToString() => $"{Source.Name}:{Position.Line + 1}";
}

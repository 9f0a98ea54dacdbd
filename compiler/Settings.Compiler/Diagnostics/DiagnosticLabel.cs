using Settings.Compiler.Text;

namespace Settings.Compiler.Diagnostics;

/// <summary>A second place that a finding mentions, such as "first defined here".</summary>
/// <param name="Span">The place.</param>
/// <param name="Message">What is there.</param>
public sealed record DiagnosticLabel(TextSpan Span, string Message)
{
    /// <summary>What is there: one printable line.</summary>
    public string Message { get; } = Printable.Message(Message);

    /// <summary>The text that the place is in; null for that of the finding.</summary>
    public SourceText? Source { get; init; }

    /// <summary>A label of a place in another text.</summary>
    public static DiagnosticLabel Elsewhere(SourcePlace place, string message)
    {
        ArgumentNullException.ThrowIfNull(place);
        return new DiagnosticLabel(place.Span, message) { Source = place.Source };
    }
}

using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts;

/// <summary>A user data document and the text that holds it.</summary>
/// <param name="Host">The text that people write.</param>
/// <param name="Source">The text of the document.</param>
/// <param name="Map">How the second lies in the first.</param>
public sealed record HostedDocument(SourceText Host, SourceText Source, OffsetMap Map)
{
    /// <summary>A document that is the whole text.</summary>
    public static HostedDocument Plain(SourceText source) => new(source, source, OffsetMap.Identity);
}

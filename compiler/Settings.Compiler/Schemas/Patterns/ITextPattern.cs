namespace Settings.Compiler.Schemas.Patterns;

/// <summary>A pattern that a whole text matches or does not, in time linear in the text.</summary>
public interface ITextPattern
{
    /// <summary>Whether the text matches.</summary>
    bool IsMatch(ReadOnlySpan<char> text);
}

namespace Settings.Compiler.Schemas.Patterns;

/// <summary>A pattern that a whole text matches or does not, in time linear in the text.</summary>
public interface ITextPattern
{
    /// <summary>Whether the text matches.</summary>
    bool IsMatch(ReadOnlySpan<char> text);

    /// <summary>Whether a text matches that consists of some parts with anything between them, even nothing. True where nobody can say.</summary>
    /// <param name="parts">The parts in order, at least one; they may be empty.</param>
    bool CanMatch(IReadOnlyList<string> parts) => true;
}

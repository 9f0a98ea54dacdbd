namespace Settings.Compiler.Schemas.Formats;

/// <summary>A named rule for strings that a pattern cannot say, or can say only unreadably.</summary>
public interface IStringFormat
{
    /// <summary>The name that schemas use in "format".</summary>
    string Name { get; }

    /// <summary>A short text that it accepts.</summary>
    string Example { get; }

    /// <summary>The names of its parts with what goes between them, such as "value:effect"; null when it has no parts.</summary>
    string? Form => null;

    /// <summary>Whether its texts are Base64 of something.</summary>
    bool IsBase64 => false;

    /// <summary>Whether a character can be in a text that it accepts; true where nobody can say.</summary>
    bool MayContain(char c) => true;

    /// <summary>Whether it accepts a text that consists of some parts with anything between them, as far as that is known.</summary>
    /// <param name="parts">The parts in order.</param>
    bool CanBe(IReadOnlyList<string> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return parts is [var only] ? Check(only).IsValid : parts.All(part => part.All(MayContain));
    }

    /// <summary>Judges a text.</summary>
    FormatVerdict Check(string text);
}

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

    /// <summary>Judges a text.</summary>
    FormatVerdict Check(string text);
}

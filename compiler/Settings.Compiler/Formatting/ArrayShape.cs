namespace Settings.Compiler.Formatting;

/// <summary>What of a list decides about its layout, apart from lists inside it.</summary>
internal sealed class ArrayShape
{
    /// <summary>Whether there are line ends between its own values.</summary>
    public bool HasLineEnds { get; set; }

    /// <summary>Whether there are values or comments in it.</summary>
    public bool HasContent { get; set; }

    /// <summary>Whether it is laid out over lines.</summary>
    public bool IsOverLines => HasLineEnds && HasContent;
}

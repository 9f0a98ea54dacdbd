namespace Settings.Compiler.Tests.Hosts;

/// <summary>A way in which a language writes a document.</summary>
/// <param name="File">The name of a file in the language.</param>
/// <param name="Before">What comes before the document.</param>
/// <param name="Write">The document as it is written.</param>
/// <param name="After">What comes after it.</param>
public sealed record WrittenLiteral(string File, string Before, Func<string, string> Write, string After)
{
    /// <summary>Whether it can be written in this way.</summary>
    public Func<string, bool> Fits { get; init; } = _ => true;

    /// <summary>The whole file.</summary>
    public string HostOf(string text) => Before + Write(text) + After;
}

using Settings.Cli.Output;
using Settings.Compiler.FileSystem;

namespace Settings.Cli;

/// <summary>What a run reads from and writes to; tests give their own.</summary>
/// <param name="Input">Standard input as bytes.</param>
/// <param name="Output">Findings and results.</param>
/// <param name="Error">Everything else.</param>
/// <param name="WorkingDirectory">What relative paths are relative to.</param>
/// <param name="UseColour">Whether findings for people are coloured.</param>
public sealed record CommandStreams(Stream Input, TextWriter Output, TextWriter Error, string WorkingDirectory, bool UseColour)
{
    /// <summary>
    /// Standard output for what must arrive as it is: a document that was fixed, and the commands of a reporter that has made
    /// its parts harmless itself.
    /// </summary>
    public TextWriter Unguarded { get; private init; } = Output;

    /// <summary>Whether only results and reasons of exit code 2 are printed.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>What is said beside the result and can be missed: counts, notes, what was done.</summary>
    public TextWriter Talk => IsQuiet ? TextWriter.Null : Error;

    /// <summary>The streams as verbs get them: nothing of the input that they print can control a terminal or a pipeline.</summary>
    public CommandStreams Guarded() => this with
    {
        Output = new PrintableWriter(Output, UseColour),
        Error = new PrintableWriter(Error, UseColour),
        Unguarded = Output,
    };

    /// <summary>The streams with the result in a writer, such as one of a file: guarded as well, and never coloured.</summary>
    public CommandStreams Into(TextWriter writer) => this with { Output = new PrintableWriter(writer, passesColours: false), Unguarded = writer, UseColour = false };

    /// <summary>The streams of a verb whose result has standard output to itself: all else goes to standard error.</summary>
    public CommandStreams Talking() => this with { Output = Error, Unguarded = Error, UseColour = false };

    /// <summary>The streams of this process, with colour as its environment has it.</summary>
    /// <exception cref="CannotWorkException">There is no folder that the program works in.</exception>
    public static CommandStreams OfProcess(TextWriter output, TextWriter error) =>
        new(new StandardInput(), output, error, WorkingFolder(), ColourChoice.Usual(Environment.GetEnvironmentVariable, IsTerminal));

    private static string WorkingFolder()
    {
        try
        {
            return Environment.CurrentDirectory;
        }
        catch (Exception failure) when (SystemFailure.IsOne(failure))
        {
            throw new CannotWorkException("the working folder does not exist any more, or cannot be looked at; change to another one.");
        }
    }

    private static bool IsTerminal()
    {
        try
        {
            return !Console.IsOutputRedirected;
        }
        catch (Exception closed) when (SystemFailure.IsOne(closed))
        {
            return false;
        }
    }
}

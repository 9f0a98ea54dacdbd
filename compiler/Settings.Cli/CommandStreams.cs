using System.Text;

namespace Settings.Cli;

/// <summary>What a run reads from and writes to; tests give their own.</summary>
/// <param name="Input">Standard input as bytes.</param>
/// <param name="Output">Findings and results.</param>
/// <param name="Error">Everything else.</param>
/// <param name="WorkingDirectory">What relative paths are relative to.</param>
/// <param name="UseColour">Whether findings for people are coloured.</param>
public sealed record CommandStreams(Stream Input, TextWriter Output, TextWriter Error, string WorkingDirectory, bool UseColour)
{
    /// <summary>The streams of this process. Colour only on a terminal, and never when NO_COLOR is set.</summary>
    public static CommandStreams OfProcess()
    {
        var colour = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new CommandStreams(
            Console.OpenStandardInput(),
            Writer(Console.OpenStandardOutput()),
            Writer(Console.OpenStandardError()),
            Environment.CurrentDirectory,
            colour);
    }

    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(false), bufferSize: 4096) { NewLine = "\n" };
}

using System.Diagnostics;
using System.Text.Json;
using Settings.Cli;

namespace Settings.Fuzz;

/// <summary>What the program answered to a command line.</summary>
/// <param name="Arguments">The command line.</param>
/// <param name="Exit">The exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="Time">How long it took: of processor time as much as the process had meanwhile, so that a busy machine makes nothing slow.</param>
internal sealed record Answer(string Arguments, int Exit, string Output, string Error, TimeSpan Time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    // What people see of a failure that nobody thought of.
    private static readonly string[] Unforeseen = ["this is a defect in settingsc", "   at Settings.", "Arg_", "IO_", "Exception:"];

    /// <summary>Runs a command line.</summary>
    public static Answer Of(string folder, byte[] standardInput, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var input = new MemoryStream(standardInput);
        var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var exit = CommandLineProgram.Run(arguments, new CommandStreams(input, output, error, folder, UseColour: false));
        var used = Environment.CpuUsage.TotalTime - before;
        return new Answer(string.Join(' ', arguments), exit, output.ToString(), error.ToString(), used < watch.Elapsed ? used : watch.Elapsed);
    }

    /// <summary>What is wrong with an answer, whatever the input; null when nothing is.</summary>
    /// <param name="isJson">Whether standard output is JSON.</param>
    /// <param name="isDocument">Whether standard output is a document as it is, which may contain anything.</param>
    public string? Fault(bool isJson = false, bool isDocument = false)
    {
        var fault = Exit is < 0 or > 2 ? $"the exit code is {Exit}"
            : Time > Longest ? $"it took {Time.TotalSeconds:0} s"
            : Array.Find(Unforeseen, Error.Contains) is { } word ? $"it says '{word}'"
            : HasControls(Error) || (!isDocument && HasControls(Output)) ? "it prints control characters"
            : isJson && Exit < 2 && !IsJson(Output) ? "its JSON is none"
            : null;
        return fault is null ? null : $"{Arguments}: {fault}\n{Error}\n{(isDocument ? string.Empty : Output)}";
    }

    private static bool HasControls(string text) => text.Any(c => (char.IsControl(c) && c is not ('\n' or '\t')) || c is '\u2028' or '\u2029' or (>= '\u202a' and <= '\u202e'));

    private static bool IsJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

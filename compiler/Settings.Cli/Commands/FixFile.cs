using System.Text;
using Settings.Cli.Input;
using Settings.Cli.Output;
using Settings.Compiler.Diagnostics;

namespace Settings.Cli.Commands;

/// <summary>Applies safe fixes to a file until none is left, and writes it once, whole.</summary>
internal static class FixFile
{
    // A fix can bring up the next finding (a quoted value is then checked); a handful of rounds settles any document.
    private const int MaxRounds = 8;

    /// <summary>Fixes, writes and gives the findings that remain. Compressed input is left alone.</summary>
    public static FileReport Run(Linter linter, InputFile input, FileReport report, CommandStreams streams)
    {
        var total = 0;
        for (var round = 0; round < MaxRounds; round++)
        {
            var (text, applied) = FixApplier.Apply(report.Source.Text, report.Diagnostics);
            if (applied == 0)
            {
                break;
            }

            total += applied;
            input = input with { Bytes = Encoding.UTF8.GetBytes(text) };
            report = linter.Lint(input);
        }

        if (total > 0 && input.Bytes is { } bytes)
        {
            Save(input.Name, bytes, streams);
            streams.Error.WriteLine($"{input.Name}: {Quantity.Of(total, "fix")} applied.");
        }

        return report;
    }

    private static void Save(string name, byte[] bytes, CommandStreams streams)
    {
        if (name == "-")
        {
            streams.Output.Write(Encoding.UTF8.GetString(bytes));
            return;
        }

        AtomicFile.Write(Path.Combine(streams.WorkingDirectory, name), bytes, mode: null, isPrecious: true);
    }
}

using System.CommandLine;
using System.Text;
using System.Text.Json;
using Settings.Cli.Input;
using Settings.Cli.Output;
using Settings.Compiler.Diagnostics;

namespace Settings.Cli.Commands;

/// <summary>merge: the results that several runs of lint, or of fmt, printed as lines of JSON, as one run would have printed them.</summary>
internal sealed class MergeCommand
{
    private const string FileMember = "file";
    private const string FindingsMember = "diagnostics";

    // Of these nothing can be said about a file: a run with one ends with exit code 2.
    private static readonly HashSet<string> CannotWork = [.. ToolDiagnostics.AboutUnusableFiles.Append(FormattingDiagnostics.NotFormattedRule).Select(rule => rule.Code)];

    private readonly CommandStreams _streams;
    private readonly Argument<string[]> _files = new("FILE") { Description = "Results that 'lint --format jsonl' has written; - for standard input.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<bool> _strict = new("--strict") { Description = "The same as --fail-on warning." };
    private readonly Option<string?> _failOn = FailOn.CreateOption();

    private MergeCommand(CommandStreams streams) => _streams = streams;

    /// <summary>The verb.</summary>
    public static Command Create(CommandStreams streams)
    {
        var merge = new MergeCommand(streams);
        var command = new Command("merge", "Put together the results that several runs of lint --format jsonl have written.") { merge._files, merge._strict, merge._failOn };
        command.SetAction(merge.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var lines = new SortedDictionary<string, (string Line, string Origin)>(StringComparer.Ordinal);
        var failOn = FailOn.Of(arguments.GetValue(_failOn), arguments.GetValue(_strict));
        var exit = ExitCodes.Clean;
        foreach (var file in arguments.GetValue(_files) ?? [])
        {
            foreach (var (line, number) in ReadLines(file))
            {
                var (name, code) = Read(line, file, number, failOn);
                if (!lines.TryAdd(name, (line, file)) && lines[name].Line != line)
                {
                    throw new CannotWorkException($"\"{file}\", line {number}: \"{name}\" has another result in \"{lines[name].Origin}\"; give the results of one set of runs.");
                }

                exit = Math.Max(exit, code);
            }
        }

        foreach (var (line, _) in lines.Values)
        {
            _streams.Output.WriteLine(line);
        }

        _streams.Talk.WriteLine($"{Quantity.Of(lines.Count, "file")}.");
        return exit;
    }

    private IEnumerable<(string Line, int Number)> ReadLines(string file)
    {
        using var text = new StringReader(Encoding.UTF8.GetString(InputReader.ReadOne(file, _streams).Bytes ?? []));
        for (var number = 1; text.ReadLine() is { } line; number++)
        {
            if (line.Length > 0)
            {
                yield return (line, number);
            }
        }
    }

    private static (string Name, int Exit) Read(string line, string file, int number, FailOn failOn)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var name = json.RootElement.GetProperty(FileMember).GetString();
            var exit = json.RootElement.GetProperty(FindingsMember).EnumerateArray().Select(finding => ExitOf(finding, failOn)).DefaultIfEmpty(ExitCodes.Clean).Max();
            return (name ?? throw new InvalidOperationException(), exit);
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new CannotWorkException($"\"{file}\", line {number}, is no result of 'lint --format jsonl'.");
        }
    }

    // What counts is asked for anew: it is not in the results. That a file is not formatted counts always, as in the run that said it.
    private static int ExitOf(JsonElement finding, FailOn failOn)
    {
        var code = finding.GetProperty("code").GetString();
        var severity = FailOn.SeverityOf((finding.TryGetProperty("level", out var level) ? level : finding.GetProperty("severity")).GetString());
        var effect = finding.GetProperty("effect").GetString() is { } word ? EffectWords.Find(word) : null;
        return code is not null && CannotWork.Contains(code) ? ExitCodes.CannotWork
            : code == FormattingDiagnostics.NotCanonicalRule.Code || failOn.Fails(severity, effect) ? ExitCodes.Findings
            : ExitCodes.Clean;
    }
}

using System.CommandLine;
using System.CommandLine.Parsing;
using Settings.Cli.Commands;
using Settings.Cli.Output;
using Settings.Compiler.Analysis;
using Settings.Compiler.Configuration;
using Settings.Compiler.FileSystem;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;

namespace Settings.Cli;

/// <summary>The program: parses the command line, runs a verb and answers with an exit code, never with a stack trace.</summary>
public static class CommandLineProgram
{
    // A file may be called "@x.toml", and "*.toml" may find one: its lines are not options.
    private static readonly ParserConfiguration WithoutResponseFiles = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs the command line of this process.</summary>
    public static int Run(IReadOnlyList<string> arguments)
    {
        Descriptor.Prepare();
        var (output, error) = (StandardStream.Output(), StandardStream.Error());
        try
        {
            return Run(arguments, CommandStreams.OfProcess(output, error));
        }
        catch (CannotWorkException cannot)
        {
            return Fail(error, cannot.Message, cannot.Advice);
        }
    }

    /// <summary>Runs one command line.</summary>
    public static int Run(IReadOnlyList<string> arguments, CommandStreams streams)
    {
        ArgumentNullException.ThrowIfNull(streams);
        var guarded = OutputOptions.Apply(arguments, streams).Guarded();
        var exit = Complete(guarded.Error, () =>
        {
            var answer = Invoke(arguments, guarded);
            guarded.Output.Flush();
            return answer;
        });
        try
        {
            guarded.Output.Flush();
        }
        catch (LostOutputException)
        {
            // The first time it was said.
        }

        try
        {
            guarded.Error.Flush();
            return exit;
        }
        catch (LostOutputException lost)
        {
            return lost.IsWithoutReader ? exit : ExitCodes.CannotWork;
        }
    }

    private static int Complete(TextWriter error, Func<int> run)
    {
        try
        {
            return run();
        }
        catch (CannotWorkException cannot)
        {
            return Fail(error, cannot.Message, cannot.Advice);
        }
        catch (UnknownTargetException unknown)
        {
            return Fail(error, $"{unknown.Message}.");
        }
        catch (CatalogException broken)
        {
            return Fail(error, $"the catalog is broken: {broken.File.Name}.", report: new FileReport(broken.File, broken.Diagnostics));
        }
        catch (ConfigurationException broken)
        {
            return Fail(error, $"the {(Path.GetExtension(broken.File.Name) == ".json" ? "rule" : "configuration file")} \"{broken.File.Name}\" cannot be used.", report: new FileReport(broken.File, broken.Diagnostics));
        }
        catch (LostOutputException lost)
        {
            return lost.IsWithoutReader ? ExitCodes.CannotWork : Fail(error, $"{lost.Message}.");
        }
        catch (Exception failure) when (SystemFailure.IsOne(failure))
        {
            return Fail(error, $"a file cannot be used: {SystemFailure.Reason(failure)}.");
        }
        catch (OutOfMemoryException)
        {
            return Fail(error, "there is not enough memory for this input.");
        }
        catch (Exception unexpected)
        {
            return Fail(error, $"this is a defect in settingsc, not in your input: {unexpected.GetType().Name}: {unexpected.Message}");
        }
    }

    private static int Fail(TextWriter error, string message, string advice = "", FileReport? report = null)
    {
        try
        {
            if (report is not null)
            {
                new TextReporter(error, useColour: false).Add(report);
            }

            error.WriteLine($"settingsc: {Printable.Message(message)}{advice}");
            error.Flush();
        }
        catch (LostOutputException)
        {
            // The exit code says it, too.
        }

        return ExitCodes.CannotWork;
    }

    private static int Invoke(IReadOnlyList<string> arguments, CommandStreams streams)
    {
        if (arguments is ["--version"])
        {
            // The answer of System.CommandLine, without what it takes to put a command line together and to read attributes.
            streams.Output.WriteLine(ProgramVersion.Text);
            streams.Output.WriteLine(ProgramVersion.Releases);
            return ExitCodes.Clean;
        }

        if (arguments.Any(IsEmpty))
        {
            throw new CannotWorkException("an argument is empty; give a name, or . for the working folder.");
        }

        if (arguments is ["help", ..])
        {
            arguments = [.. arguments.Skip(1), "--help"];
        }

        var parsed = RootCommandFactory.Create(streams, arguments).Parse(arguments, WithoutResponseFiles);
        if (CommandLineMistakes.Of(parsed, arguments) is { Count: > 0 } mistakes)
        {
            foreach (var mistake in mistakes)
            {
                streams.Error.WriteLine($"settingsc: {Printable.Message(mistake)}");
            }

            streams.Error.WriteLine($"Try 'settingsc {VerbOf(parsed)}--help'.");
            return ExitCodes.CannotWork;
        }

        return parsed.Invoke(new InvocationConfiguration
        {
            Output = streams.Output,
            Error = streams.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    // A variable of a script that is not set: to a file system the name would mean the working folder.
    private static bool IsEmpty(string argument) =>
        string.IsNullOrWhiteSpace(argument) || (argument.StartsWith("--", StringComparison.Ordinal) && argument.Length > 2 && argument.AsSpan(2).IndexOfAny('=', ':') == argument.Length - 3);

    // The verb with its parents below the root and a blank after each, as far as the command line was understood.
    private static string VerbOf(ParseResult parsed)
    {
        var verb = string.Empty;
        for (var command = parsed.CommandResult; command.Parent is CommandResult parent; command = parent)
        {
            verb = $"{command.Command.Name} {verb}";
        }

        return verb;
    }
}

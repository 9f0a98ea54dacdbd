using System.CommandLine;
using System.CommandLine.Parsing;
using Settings.Cli.Commands;
using Settings.Cli.Output;
using Settings.Compiler.Analysis;
using Settings.Compiler.Configuration;
using Settings.Compiler.Sources;

namespace Settings.Cli;

/// <summary>The program: parses the command line, runs a verb and answers with an exit code, never with a stack trace.</summary>
public static class CommandLineProgram
{
    /// <summary>Runs one command line.</summary>
    public static int Run(IReadOnlyList<string> arguments, CommandStreams streams)
    {
        try
        {
            return Invoke(arguments, streams);
        }
        catch (CannotWorkException cannot)
        {
            streams.Error.WriteLine($"settingsc: {cannot.Message}");
            return ExitCodes.CannotWork;
        }
        catch (UnknownTargetException unknown)
        {
            streams.Error.WriteLine($"settingsc: {unknown.Message}.");
            return ExitCodes.CannotWork;
        }
        catch (CatalogException broken)
        {
            new TextReporter(streams.Error, useColour: false).Add(new FileReport(broken.File, broken.Diagnostics));
            streams.Error.WriteLine($"settingsc: the catalog is broken: {broken.File.Name}.");
            return ExitCodes.CannotWork;
        }
        catch (ConfigurationException broken)
        {
            new TextReporter(streams.Error, useColour: false).Add(new FileReport(broken.File, broken.Diagnostics));
            streams.Error.WriteLine($"settingsc: the configuration file \"{broken.File.Name}\" cannot be used.");
            return ExitCodes.CannotWork;
        }
        catch (Exception unexpected) when (unexpected is not OutOfMemoryException)
        {
            streams.Error.WriteLine($"settingsc: this is a defect in settingsc, not in your input: {unexpected.GetType().Name}: {unexpected.Message}");
            return ExitCodes.CannotWork;
        }
        finally
        {
            Flush(streams);
        }
    }

    private static int Invoke(IReadOnlyList<string> arguments, CommandStreams streams)
    {
        if (arguments is ["--version"])
        {
            // The answer of System.CommandLine, without what it takes to put a command line together and to read attributes.
            streams.Output.WriteLine(ProgramVersion.Text);
            return ExitCodes.Clean;
        }

        var parsed = RootCommandFactory.Create(streams, arguments).Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                streams.Error.WriteLine($"settingsc: {error.Message}");
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

    private static void Flush(CommandStreams streams)
    {
        try
        {
            streams.Output.Flush();
            streams.Error.Flush();
        }
        catch (IOException)
        {
            // The reader went away (a closed pipe): there is no one left to tell.
        }
    }
}

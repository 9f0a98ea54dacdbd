using System.Text;
using Settings.Cli;

namespace Settings.Compiler.Tests.CommandLine;

/// <summary>Runs the program inside the test process.</summary>
internal static class InProcess
{
    /// <summary>Runs a command line and gives its exit code and both outputs.</summary>
    public static (int Exit, string Output, string Error) Run(string folder, byte[] standardInput, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var input = new MemoryStream(standardInput);
        var exit = CommandLineProgram.Run(arguments, new CommandStreams(input, output, error, folder, UseColour: false));
        return (exit, output.ToString(), error.ToString());
    }

    /// <summary>Runs a command line in the repository with a text on standard input.</summary>
    public static (int Exit, string Output, string Error) Run(string standardInput, params string[] arguments) =>
        Run(Repository.Root, Encoding.UTF8.GetBytes(standardInput), arguments);
}

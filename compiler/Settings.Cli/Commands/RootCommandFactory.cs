using System.CommandLine;

namespace Settings.Cli.Commands;

/// <summary>Puts the verbs together.</summary>
internal static class RootCommandFactory
{
    /// <summary>The root of the command line.</summary>
    public static RootCommand Create(CommandStreams streams) => new("Settings of a shell-less operating system, compiled and verified before a machine exists.")
    {
        LintCommand.Create(streams),
        CompileCommand.Create(streams),
        RenderCommand.Create(streams),
        VerifyCommand.Create(streams),
        ExplainCommand.Create(streams),
        SchemaCommand.Create(streams),
        CatalogCommand.Create(streams),
    };
}

using System.CommandLine;
using Settings.Cli.Input;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Syntax;
using Settings.Migrations;

namespace Settings.Cli.Commands.Migrations;

/// <summary>migration test: runs the tests that migrations carry.</summary>
internal sealed class TestCommand
{
    private readonly CommandStreams _streams;
    private readonly Argument<string[]> _files = new("FILE") { Description = "Migrations, folders, patterns, or - for standard input (default: all migrations in the catalog).", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _catalog = MigrationCatalog.CreateOption();

    private TestCommand(CommandStreams streams) => _streams = streams;

    /// <summary>The verb.</summary>
    public static Command Create(CommandStreams streams)
    {
        var test = new TestCommand(streams);
        var command = new Command("test", "Run the tests inside migrations.") { test._files, test._catalog };
        command.SetAction(test.Run);
        return command;
    }

    private int Run(ParseResult arguments) => MigrationCatalog.Run(arguments.GetValue(_catalog), _streams, catalog =>
    {
        var report = new TestReport(_streams, catalog.Source);
        foreach (var input in InputsOf(arguments.GetValue(_files) ?? [], catalog))
        {
            var diagnostics = new DiagnosticBag();
            var source = SourceDecoder.Decode(input.Name, input.Bytes, diagnostics);
            report.Add(source, diagnostics, MigrationDocument.Read(source, MigrationLibrary.NameOf(input.Name)));
        }

        return report.Finish();
    });

    private IEnumerable<InputFile> InputsOf(string[] files, MigrationCatalog catalog) => files.Length > 0
        ? InputReader.ReadAll(files, FolderFilter.Migrations, _streams).Select(InputReader.Readable)
        : catalog.Library.Names.Select(MigrationLibrary.PathOf).Select(path => new InputFile(path, catalog.Source.Read(path)?.ToArray(), null));
}

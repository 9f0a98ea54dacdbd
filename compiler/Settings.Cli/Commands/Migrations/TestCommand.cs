using System.CommandLine;
using System.Globalization;
using Settings.Cli.Input;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Syntax;
using Settings.Migrations;
using Settings.Migrations.Laws;
using Settings.Migrations.Laws.Stores;
using Settings.Migrations.Testing;

namespace Settings.Cli.Commands.Migrations;

/// <summary>migration test: runs the tests that migrations carry, or compares a migration with the program of the real one.</summary>
internal sealed class TestCommand
{
    private const int Generated = 20;
    private const int UsualLimit = 10;
    private const int LongestLimit = 3600;

    private readonly CommandStreams _streams;
    private readonly Argument<string[]> _files = new("FILE") { Description = "Migrations, folders, patterns, or - for standard input (default: all migrations in the catalog). With --exec, one migration: its name or its file.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _catalog = MigrationCatalog.CreateOption();
    private readonly Option<string?> _program = new("--exec") { Description = "Run this program of a real migration as a node would, and compare what it does with the migration.", HelpName = "PROGRAM" };
    private readonly Option<string?> _variant = new("--variant") { Description = "With --exec: the variant that the program was built for.", HelpName = "NAME" };
    private readonly Option<int> _limit = new("--time-limit") { Description = "With --exec: how many seconds a run of the program may take.", HelpName = "SECONDS", DefaultValueFactory = _ => UsualLimit };

    private TestCommand(CommandStreams streams)
    {
        _streams = streams;
        _limit.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && !(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and <= LongestLimit))
            {
                result.AddError($"'{text}' is not valid for --time-limit; give a number of seconds from 1 to {LongestLimit}.");
            }
        });
    }

    /// <summary>The verb.</summary>
    public static Command Create(CommandStreams streams)
    {
        var test = new TestCommand(streams);
        var command = new Command("test", "Run the tests inside migrations, or compare one with the real program.") { test._files, test._program, test._variant, test._limit, test._catalog };
        command.SetAction(test.Run);
        return command;
    }

    private int Run(ParseResult arguments) => MigrationCatalog.Run(arguments.GetValue(_catalog), _streams, catalog =>
    {
        var files = arguments.GetValue(_files) ?? [];
        if (arguments.GetValue(_program) is { } program)
        {
            return files is [var only]
                ? Compare(catalog, only, program, arguments.GetValue(_variant) ?? string.Empty, arguments.GetValue(_limit))
                : throw new CannotWorkException("--exec needs one migration to compare the program with: settingsc migration test v1.25.0/kubernetes-service-config --exec PROGRAM.");
        }

        if (new Option[] { _variant, _limit }.FirstOrDefault(option => arguments.GetResult(option) is { Implicit: false }) is { } other)
        {
            throw new CannotWorkException($"{other.Name} is for --exec; leave it out.");
        }

        var report = new TestReport(_streams, catalog.Source);
        foreach (var input in InputsOf(files, catalog))
        {
            var diagnostics = new DiagnosticBag();
            var source = SourceDecoder.Decode(input.Name, input.Bytes, diagnostics);
            report.Add(source, diagnostics, MigrationDocument.Read(source, MigrationLibrary.NameOf(input.Name)));
        }

        return report.Finish();
    });

    private int Compare(MigrationCatalog catalog, string name, string program, string variant, int limit)
    {
        var migration = MigrationLibrary.IsFile(name) ? ReadFile(name) : catalog.FindExact(name);
        if (variant.Length == 0 && TrialStores.DependsOnVariant(migration))
        {
            throw new CannotWorkException($"{migration.Name} depends on the variant, and its program is built for one kind of them; name one with --variant.");
        }

        var history = MigrationHistory.Read(catalog.Source);
        var stores = TrialStores.OfTests(migration)
            .Concat(TrialStores.Generated(migration, MigrationLibrary.IsFile(name) ? history.With(migration) : history, variant, Generated));
        using var real = new MigrationProgram(program, Path.Combine(_streams.WorkingDirectory, program), TimeSpan.FromSeconds(limit));
        return new ProgramTest(migration, real, variant, MigrationTester.ImageOf(migration, variant, catalog.Source), _streams.Output).Run(stores);
    }

    private Migration ReadFile(string file)
    {
        var input = InputReader.ReadOne(file, _streams);
        var diagnostics = new DiagnosticBag();
        var source = SourceDecoder.Decode(input.Name, input.Bytes, diagnostics);
        var document = MigrationDocument.Read(source, MigrationLibrary.NameOf(input.Name));
        return document.IsValid && !diagnostics.HasErrors
            ? document.Migration
            : throw new CannotWorkException($"\"{file}\" has mistakes, so it cannot be compared; 'settingsc migration test {file}' shows them.");
    }

    private IEnumerable<InputFile> InputsOf(string[] files, MigrationCatalog catalog) => files.Length > 0
        ? InputReader.ReadAll(files, FolderFilter.Migrations, _streams).Select(InputReader.Readable)
        : catalog.Library.Names.Select(MigrationLibrary.PathOf).Select(path => new InputFile(path, catalog.Source.Read(path)?.ToArray(), null));
}

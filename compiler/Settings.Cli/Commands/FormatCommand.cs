using System.CommandLine;
using System.Text;
using Settings.Cli.Input;
using Settings.Cli.Output;
using Settings.Compiler.Analysis;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Formatting;
using Settings.Compiler.Hosts;
using Settings.Compiler.Syntax;
using Settings.Compiler.Text;
using Settings.Migrations;
using Settings.Migrations.Formatting;

namespace Settings.Cli.Commands;

/// <summary>fmt: user data and migrations in their canonical form.</summary>
internal sealed class FormatCommand
{
    // Documents from this size on are formatted one at a time, in bytes.
    private const long LargeDocument = 1 << 20;

    private readonly CommandStreams _streams;
    private readonly Argument<string[]> _files = new("FILE") { Description = "User data, files that contain it, migrations, folders, patterns, or - for standard input.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<bool> _check = new("--check") { Description = "Write nothing; name the files that would change, and exit with 1 if there are any." };
    private readonly Option<bool> _diff = new("--diff") { Description = "Write nothing; show what would change, and exit with 1 if there is anything." };
    private readonly Option<bool> _secrets = new("--show-secrets") { Description = "Show the values of secret settings as well." };
    private readonly Option<bool> _quiet = OutputOptions.CreateQuiet();
    private readonly Option<string?> _catalog = new TargetOptions().Catalog;

    private FormatCommand(CommandStreams streams) => _streams = streams;

    /// <summary>The verb.</summary>
    public static Command Create(CommandStreams streams)
    {
        var format = new FormatCommand(streams);
        var command = new Command("fmt", "Bring user data, also inside other files, and migrations into their canonical form.") { format._files, format._check, format._diff, format._secrets, format._quiet, format._catalog };
        command.SetAction(format.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var files = arguments.GetValue(_files) ?? [];
        var (checks, diffs) = (arguments.GetValue(_check), arguments.GetValue(_diff));
        var workspace = arguments.GetValue(_secrets) ? null : new Lazy<Workspace>(() => new Workspace(CatalogFolder.OpenWhole(arguments.GetValue(_catalog), _streams)));
        List<string> empty = [.. files.Distinct(StringComparer.Ordinal).Where(argument => InputReader.IsFolder(argument, _streams))];
        var (all, changed, refused) = (0, 0, 0);
        var configurations = new Lazy<ConfigurationFinder>(() => new ConfigurationFinder(workspace?.Value ?? new Workspace(CatalogFolder.OpenWhole(arguments.GetValue(_catalog), _streams)), _streams));
        foreach (var file in OrderedWork.Run(InputReader.Find(files, FolderFilter.Written, _streams, folder => configurations.Value.Governing(folder)), found => Format(found, configurations.Value), input => input.Length >= LargeDocument))
        {
            empty.RemoveAll(folder => InputReader.IsIn(folder, file.Name));
            (all, changed) = (all + 1, changed + (file.IsChanged ? 1 : 0));
            refused += TellRefusal(file) ? 1 : 0;
            if (diffs)
            {
                _streams.Output.Write(file.Diff(workspace));
            }
            else if (checks && file.IsChanged)
            {
                _streams.Output.WriteLine(Printable.Line(file.Name));
            }
            else if (!checks)
            {
                Save(file);
            }
        }

        // Nobody names a folder to have nothing formatted.
        foreach (var folder in empty)
        {
            _streams.Error.WriteLine($"{Printable.Line(folder)}: it contains neither user data nor migrations. Name a file to have it formatted whatever it is called.");
        }

        if (!files.Contains("-"))
        {
            _streams.Talk.WriteLine($"{changed} of {Quantity.Of(all, "file")} {(checks || diffs ? "would change" : "changed")}{(refused > 0 ? $", {refused} not formatted" : string.Empty)}.");
        }

        return refused + empty.Count > 0 ? ExitCodes.CannotWork : changed > 0 && (checks || diffs) ? ExitCodes.Findings : ExitCodes.Clean;
    }

    private static FormattedFile? Format(FoundInput found, ConfigurationFinder configurations)
    {
        if (found.Read() is not { } input)
        {
            return null;
        }

        if (input.Bytes is not { } bytes)
        {
            return Refused(new SourceText(input.Name, string.Empty), $"it cannot be read: {input.Failure ?? "it is missing"}");
        }

        using var delay = CollectionDelay.For(bytes);
        if (!MigrationLibrary.IsFile(input.Name) && GzipMember.IsAt(bytes))
        {
            return new FormattedFile(UserDataFormatter.Format(UserDataReader.Read(input.Name, bytes)), []);
        }

        var diagnostics = new DiagnosticBag();
        var source = SourceDecoder.Decode(input.Name, bytes, diagnostics);
        return diagnostics.HasErrors ? Refused(source, "it is not UTF-8")
            : MigrationLibrary.IsFile(input.Name) ? new FormattedFile(MigrationFormatter.Format(source), [])
            : Format(source.With(configurations.For(input)?.Whole.Forms), found.IsFiltered);
    }

    // A file that a folder contains need not have user data.
    private static FormattedFile? Format(SourceText source, bool isFiltered)
    {
        var contents = HostFinder.Find(source);
        return contents.Documents switch
        {
            [] => isFiltered ? null : Refused(source, contents.Language is { } language ? $"it is {language} without user data" : "it contains no user data"),
            [{ Host: var host } only] when ReferenceEquals(host, only.Source) => new FormattedFile(UserDataFormatter.Format(UserDataReader.Read(source)), contents.Documents),
            var documents => new FormattedFile(HostFormatter.Format(source, documents), documents),
        };
    }

    private static FormattedFile Refused(SourceText source, string reason) => new(FormattedDocument.Refused(source, reason), []);

    // What is left as it is, wholly or in part, is said. Whoever writes a document in a way that cannot be changed has not made a mistake.
    private bool TellRefusal(FormattedFile file)
    {
        foreach (var left in file.Document.Left)
        {
            _streams.Error.WriteLine($"{Printable.Line(file.Name)}:{file.Document.Source.Lines.PositionOf(left.Range.Start).Line + 1}: not formatted: {Printable.Message(left.Reason)}.");
        }

        if (file.Document.Refusal is { } reason)
        {
            _streams.Error.WriteLine($"{Printable.Line(file.Name)}: not formatted: {Printable.Message(reason)}.");
            return true;
        }

        if (file.Document.BrokenPassages > 0)
        {
            _streams.Error.WriteLine($"{Printable.Line(file.Name)}: {Quantity.Of(file.Document.BrokenPassages, "passage")} with mistakes left unchanged; 'settingsc lint' shows them.");
        }

        return file.Document.Left.Any(left => !left.IsOfHost);
    }

    private void Save(FormattedFile file)
    {
        if (file.Name == "-")
        {
            // A filter: what comes in goes out, unless it must not be changed.
            _streams.Unguarded.Write(file.Document.Refusal is null ? file.Document.Text : string.Empty);
        }
        else if (file.IsChanged)
        {
            AtomicFile.Write(Path.Combine(_streams.WorkingDirectory, file.Name), Encoding.UTF8.GetBytes(file.Document.Text), isPrecious: true);
            _streams.Talk.WriteLine($"{Printable.Line(file.Name)}: formatted.");
        }
    }
}

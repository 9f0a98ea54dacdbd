using System.CommandLine;
using Settings.Cli.Output;
using Settings.Cli.Output.Json;
using Settings.Compiler.Catalog;
using Settings.Compiler.FileSystem;
using Settings.Compiler.Schemas;
using Settings.Compiler.Versions;
using Settings.Migrations;
using Settings.Migrations.Drafting;
using Settings.Migrations.Planning;

namespace Settings.Cli.Commands.Migrations;

/// <summary>migration new: proposes the migration that a change of settings, defaults, services and files between two releases needs.</summary>
internal sealed class NewCommand
{
    private readonly CommandStreams _streams;
    private readonly Argument<string> _name = new("NAME") { Description = "The name of the migration, such as container-runtime-settings." };
    private readonly Option<string?> _from = new("--from") { Description = "The release to migrate from (default: the newest older release with complete data).", HelpName = "VERSION" };
    private readonly Option<string?> _fromCatalog = new("--from-catalog") { Description = "The catalog with the release of --from (default: the same catalog).", HelpName = "DIR" };
    private readonly Option<string?> _release = new("--release") { Description = "The release to migrate to (default: the newest in the catalog).", HelpName = "VERSION" };
    private readonly Option<string?> _catalog = MigrationCatalog.CreateOption();
    private readonly Option<string?> _out = new("--out") { Description = "Write the migration to this new file instead of standard output.", HelpName = "FILE" };
    private readonly Option<string> _format = FormatOption.Create(FormatOption.Text, FormatOption.Json);

    private NewCommand(CommandStreams streams) => _streams = streams;

    /// <summary>The verb.</summary>
    public static Command Create(CommandStreams streams)
    {
        var verb = new NewCommand(streams);
        var command = new Command("new", "Draft the migration between two releases, with tests, and list the open questions.")
        {
            verb._name, verb._from, verb._fromCatalog, verb._release, verb._catalog, verb._out, verb._format,
        };
        command.SetAction(verb.Run);
        return command;
    }

    private int Run(ParseResult arguments) => MigrationCatalog.Run(arguments.GetValue(_catalog), _streams, newer =>
    {
        var older = arguments.GetValue(_fromCatalog) is { } folder ? CatalogFolder.Open(folder, _streams) : newer.Source;
        var target = ReleaseOf(SettingsCatalog.Open(newer.Source), arguments.GetValue(_release));
        var origin = OriginOf(SettingsCatalog.Open(older), arguments.GetValue(_from), target.Name, isSameCatalog: older == newer.Source);
        var name = NameOf(arguments.GetValue(_name) ?? string.Empty, target.Name);
        var draft = MigrationDrafter.Draft(
            name,
            ImageModel.Of(origin, new SchemaLibrary(older)),
            ImageModel.Of(target, new SchemaLibrary(newer.Source)),
            ReleaseHistory.Read(newer.Source).MigratorOf(target.Name),
            newer.Source);
        if (arguments.GetValue(_format) == FormatOption.Json)
        {
            var questions = draft.Questions.Select(question => new QuestionJson(question.Place, question.Text));
            JsonOutput.Write(_streams.Output, new DraftJson(name, draft.Text, questions), JsonContracts.Printed.DraftJson);
        }
        else
        {
            WriteText(draft, arguments.GetValue(_out));
        }

        Tell(draft, name, origin.Name, target.Name);
        return draft.Questions.IsEmpty ? ExitCodes.Clean : ExitCodes.Findings;
    });

    private static Release ReleaseOf(SettingsCatalog catalog, string? name) => name is null
        ? catalog.NewestRelease
        : catalog.Release(name).Value ?? throw new CannotWorkException($"the catalog has no complete data for release \"{name}\" (known: {string.Join(", ", catalog.Releases)}).");

    private static Release OriginOf(SettingsCatalog catalog, string? name, string target, bool isSameCatalog)
    {
        if (name is not null || !isSameCatalog)
        {
            return ReleaseOf(catalog, name);
        }

        return catalog.Releases.LastOrDefault(known => ReleaseVersion.Order.Compare(known, target) < 0) is { } before
            ? ReleaseOf(catalog, before)
            : throw new CannotWorkException($"the catalog has no release before {target}; give one with --from, and a catalog that has it with --from-catalog.");
    }

    // The name may be given with its release.
    private static string NameOf(string name, string release)
    {
        var own = name.Split('/')[^1];
        var whole = $"v{release}/{own}";
        return own.Length > 0 && own.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '.') && (name == own || name == whole)
            ? whole
            : throw new CannotWorkException($"\"{name}\" is not a valid name for a migration of {release}; write, for example, \"container-runtime-settings\" or \"{whole}\".");
    }

    private void WriteText(MigrationDraft draft, string? path)
    {
        if (path is null)
        {
            _streams.Output.Write(draft.Text);
            return;
        }

        if (draft.Text.Length == 0)
        {
            return;
        }

        var target = Path.Combine(_streams.WorkingDirectory, path);
        if (FileStatus.OfName(target).Kind != FileKind.None)
        {
            throw new CannotWorkException($"\"{path}\" already exists; nothing was written.");
        }

        // The first migration of a release has no folder yet.
        Directory.CreateDirectory(Path.GetDirectoryName(target) ?? _streams.WorkingDirectory);
        AtomicFile.Write(target, System.Text.Encoding.UTF8.GetBytes(draft.Text), isPrecious: false);
    }

    private void Tell(MigrationDraft draft, string name, string from, string to)
    {
        if (draft.Text.Length == 0)
        {
            _streams.Error.WriteLine($"No migration is needed between {from} and {to}.");
        }
        else
        {
            _streams.Error.WriteLine($"Save this migration as {MigrationLibrary.PathOf(name)}, and add its name to the step to {to} in schemas/releases/migrations.toml.");
        }

        foreach (var question in draft.Questions)
        {
            _streams.Error.WriteLine($"To decide: {question.Place}: {question.Text}");
        }
    }
}

using System.CommandLine;
using Settings.Cli.Output;
using Settings.Cli.Output.Json;
using Settings.Compiler.Catalog;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Settings.Migrations;
using Settings.Migrations.Drafting;
using Settings.Migrations.Planning;

namespace Settings.Cli.Commands.Migrations;

/// <summary>migration new: proposes the migration that a change of settings, defaults, services and files between two releases needs.</summary>
internal sealed class NewCommand
{
    private readonly CommandStreams _streams;
    private readonly Argument<string> _name = new("NAME") { Description = "What the migration is called, such as container-runtime-settings." };
    private readonly Option<string?> _from = new("--from") { Description = "The release that nodes have; without it the newest exact one that is older.", HelpName = "VERSION" };
    private readonly Option<string?> _fromCatalog = new("--from-catalog") { Description = "The catalog that has this release; without it the same catalog.", HelpName = "DIR" };
    private readonly Option<string?> _release = new("--release") { Description = "The release that nodes get; without it the newest of the catalog.", HelpName = "VERSION" };
    private readonly Option<string?> _catalog = MigrationCatalog.CreateOption();
    private readonly Option<string?> _out = new("--out") { Description = "Write the migration into this file, which must not exist, and not to standard output.", HelpName = "FILE" };
    private readonly Option<string> _format = FormatOption.Create(FormatOption.Text, FormatOption.Json);

    private NewCommand(CommandStreams streams) => _streams = streams;

    /// <summary>The verb.</summary>
    public static Command Create(CommandStreams streams)
    {
        var verb = new NewCommand(streams);
        var command = new Command("new", "Propose the migration, with tests, that a change between two releases needs, and list what is left to decide.")
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
        : catalog.Release(name).Value ?? throw new CannotWorkException($"there is no release \"{name}\" that is known exactly (known: {string.Join(", ", catalog.Releases)}).");

    private static Release OriginOf(SettingsCatalog catalog, string? name, string target, bool isSameCatalog)
    {
        if (name is not null || !isSameCatalog)
        {
            return ReleaseOf(catalog, name);
        }

        return catalog.Releases.LastOrDefault(known => ReleaseVersion.Order.Compare(known, target) < 0) is { } before
            ? ReleaseOf(catalog, before)
            : throw new CannotWorkException($"the catalog has no release before {target}; --from names one, --from-catalog a catalog that has it.");
    }

    // The name may be given with its release.
    private static string NameOf(string name, string release)
    {
        var own = name.Split('/')[^1];
        var whole = $"v{release}/{own}";
        return own.Length > 0 && own.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '.') && (name == own || name == whole)
            ? whole
            : throw new CannotWorkException($"\"{name}\" is no name of a migration of {release}; names are such as \"container-runtime-settings\" or \"{whole}\".");
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
        if (File.Exists(target))
        {
            throw new CannotWorkException($"\"{path}\" exists, and nothing was written.");
        }

        AtomicFile.Write(target, System.Text.Encoding.UTF8.GetBytes(draft.Text), mode: null, isPrecious: false);
    }

    private void Tell(MigrationDraft draft, string name, string from, string to)
    {
        if (draft.Text.Length == 0)
        {
            _streams.Error.WriteLine($"Nothing that a migration would do has changed between {from} and {to}.");
        }
        else
        {
            _streams.Error.WriteLine($"A migration for {MigrationLibrary.PathOf(name)}; name it in schemas/releases/migrations.toml, in the step to {to}.");
        }

        foreach (var question in draft.Questions)
        {
            _streams.Error.WriteLine($"To decide: {question.Place}: {question.Text}");
        }
    }
}

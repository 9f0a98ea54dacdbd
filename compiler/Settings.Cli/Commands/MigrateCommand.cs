using System.CommandLine;
using System.Security.Cryptography;
using Settings.Cli.Input;
using Settings.Cli.Output;
using Settings.Cli.Output.Json;
using Settings.Compiler.Analysis;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Datastore;
using Settings.Compiler.Datastore.Disk;
using Settings.Compiler.Facts;
using Settings.Compiler.Text;
using Settings.Migrations.Nodes;
using Settings.Migrations.Planning;
using Settings.Migrations.Stores;

namespace Settings.Cli.Commands;

/// <summary>migrate: a node's datastore to another release, forward or backward, or what that would change.</summary>
internal sealed class MigrateCommand
{
    private const string IdCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private readonly CommandStreams _streams;
    private readonly TargetOptions _target = new();
    private readonly Argument<string> _folder = new("DIR") { Description = "The folder of the node's datastores, with the link 'current' in it." };
    private readonly Option<string> _to = new("--to") { Description = "The release to migrate to (with --across-gap, default: the release after the gap).", HelpName = "VERSION" };
    private readonly Option<string?> _gap = new("--across-gap") { Description = "Show what a step would do that the published list of migrations has lost, such as 1.47.0..1.48.0. No node takes it, so nothing is written.", HelpName = "A..B" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Show the plan and every key that changes, but write nothing." };
    private readonly Option<bool> _secrets = new("--show-secrets") { Description = "Show the values of secret settings as well." };
    private readonly Option<string> _format = FormatOption.Create(FormatOption.Text, FormatOption.Json);

    private MigrateCommand(CommandStreams streams) => _streams = streams;

    /// <summary>The verb.</summary>
    public static Command Create(CommandStreams streams)
    {
        var migrate = new MigrateCommand(streams);
        var command = new Command("migrate", "Migrate a node's datastore to another release, newer or older.") { migrate._folder, migrate._to, migrate._gap, migrate._dryRun, migrate._secrets, migrate._format };
        migrate._target.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(migrate._to) is null && result.GetResult(migrate._gap) is null)
            {
                result.AddError($"Option '{migrate._to.Name}' is required.");
            }
        });
        command.SetAction(migrate.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var workspace = _target.OpenWorkspace(arguments, _streams);
        var path = Path.Combine(_streams.WorkingDirectory, arguments.GetValue(_folder) ?? ".");
        var gap = arguments.GetValue(_gap) is { } named ? GapOf(named) : null;
        var to = arguments.GetValue(_to) ?? gap?.To ?? string.Empty;
        try
        {
            var files = StoreFiles.OfMachine();
            var (root, from, reading) = NodeStore.Open(files, path);
            var migration = new StoreMigration(workspace.Catalog.Source, HostFacts.Default);
            var plan = migration.Plan(from, to, gap);
            if (arguments.GetValue(_target.Variant) is { } image)
            {
                workspace.RequireImage(image);
            }

            var os = workspace.ImageOf(VariantOf(arguments, reading.Content), to, _target.RequestOf(arguments).Arch ?? Architecture.Usual);
            var store = migration.Run(plan, os, reading.Content);
            var isPreview = arguments.GetValue(_dryRun) || gap is not null;
            Print(arguments, workspace, plan, StoreOutcome.Of(store, isPreview ? ImageRefill.Of(workspace, os, store) : null), reading.Skipped);
            if (gap is not null)
            {
                _streams.Talk.WriteLine($"This is a preview: no node takes the step from {gap.From} to {gap.To} with the list of {to}, and nothing was written.");
            }

            if (isPreview)
            {
                return ExitCodes.Clean;
            }

            var update = new StoreUpdate(files, root);
            if (from == to)
            {
                update.RemoveLeftovers();
            }
            else
            {
                update.Write(to, RandomNumberGenerator.GetString(IdCharacters, 16), store.IsCopied ? store.After.Spelled() : null);
                _streams.Error.WriteLine($"The datastore is now at {to}.");
            }

            return ExitCodes.Clean;
        }
        catch (Exception failure) when (failure is StoreException or StoreMigrationException or MigrationPlanException)
        {
            throw new CannotWorkException($"{failure.Message.TrimEnd('.')}. The datastore is unchanged.", (failure as MigrationPlanException)?.Advice);
        }
    }

    private static ReleaseGap GapOf(string range) => range.Split("..") is [{ Length: > 0 } from, { Length: > 0 } to] ? new ReleaseGap(from, to)
        : throw new CannotWorkException($"\"{range}\" is not a valid gap; write the releases before and after it, such as 1.47.0..1.48.0.");

    // Migrations ask what the image is; after the first migration of its life a datastore says it itself.
    private string VariantOf(ParseResult arguments, FlatStore content) =>
        arguments.GetValue(_target.Variant)
        ?? (content.Live.GetValueOrDefault("os.variant_id") as DocumentString)?.Value
        ?? throw new CannotWorkException("the datastore does not name its variant; use --variant.");

    private void Print(ParseResult arguments, Workspace workspace, MigrationPlan plan, IReadOnlyList<KeyOutcome> outcomes, IReadOnlyList<string> skipped)
    {
        var output = new MigrationOutput(workspace, plan, outcomes, arguments.GetValue(_secrets));
        if (arguments.GetValue(_format) == FormatOption.Json)
        {
            JsonOutput.Write(_streams.Output, output.ToJson(), JsonContracts.Printed.MigrationJson);
        }
        else
        {
            output.WriteText(_streams.Output, isDetailed: arguments.GetValue(_dryRun) || arguments.GetValue(_gap) is not null);
        }

        foreach (var file in skipped)
        {
            _streams.Error.WriteLine($"'{Printable.Line(file)}' is not a valid key: a node ignores it, and the new datastore does not contain it.");
        }
    }
}

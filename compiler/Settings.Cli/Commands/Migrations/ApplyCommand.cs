using System.CommandLine;
using System.Text.Json;
using Settings.Cli.Input;
using Settings.Cli.Output;
using Settings.Compiler.Analysis;
using Settings.Compiler.Catalog;
using Settings.Compiler.Datastore;
using Settings.Compiler.Facts;
using Settings.Migrations;
using Settings.Migrations.Nodes;
using Settings.Migrations.Running;

namespace Settings.Cli.Commands.Migrations;

/// <summary>migration apply: what one migration makes of a store, from standard input to standard output.</summary>
internal sealed class ApplyCommand
{
    private readonly CommandStreams _streams;
    private readonly TargetOptions _target = new();
    private readonly Argument<string> _name = new("NAME") { Description = "The migration, such as v1.25.0/kubernetes-service-config." };
    private readonly Option<bool> _backward = new("--backward") { Description = "Run the migration backward, to the older release." };
    private readonly Option<bool> _osFacts = new("--os-facts") { Description = "Also write the facts about the image that migrations leave in the store, such as os.arch." };

    private ApplyCommand(CommandStreams streams)
    {
        _streams = streams;
        _target.Variant.Required = true;
    }

    /// <summary>The verb.</summary>
    public static Command Create(CommandStreams streams)
    {
        var apply = new ApplyCommand(streams);
        var command = new Command("apply", "Run one migration on a store, JSON with \"live\" and \"metadata\", from standard input to standard output.")
        {
            apply._name, apply._backward, apply._osFacts,
        };
        apply._target.AddImageTo(command);
        command.SetAction(apply.Run);
        return command;
    }

    private int Run(ParseResult arguments) => MigrationCatalog.Run(arguments.GetValue(_target.Catalog), _streams, catalog =>
    {
        var migration = catalog.FindExact(arguments.GetValue(_name) ?? string.Empty);
        var workspace = new Workspace(catalog.Source);
        var newest = workspace.Catalog.NewestRelease;
        var request = _target.RequestOf(arguments);
        workspace.RequireImage(request.Variant ?? string.Empty);
        var variant = ImageVariant.Find(request.Variant ?? string.Empty, newest);
        var os = workspace.ImageOf(variant, request.Release ?? newest.Name, request.Arch ?? Architecture.Usual);
        var store = ReadStore();
        var direction = arguments.GetValue(_backward) ? MigrationDirection.Backward : MigrationDirection.Forward;
        var outcome = new MigrationRunner(variant, os, HostFacts.Default).Run([migration], direction, store);
        if (outcome.Store is not { } result)
        {
            throw new CannotWorkException($"{migration.Name} fails on this store: {outcome.Failure?.Message}");
        }

        foreach (var effect in outcome.HostEffects)
        {
            _streams.Error.WriteLine($"{migration.Name} also changes the machine, which settingsc does not do: {effect}");
        }

        JsonOutput.Write(_streams.Output, json => FlatStoreJson.Write(json, arguments.GetValue(_osFacts) ? result : StoreWithoutNewFacts.Of(result, store)));
        return ExitCodes.Clean;
    });

    private FlatStore ReadStore()
    {
        var input = InputReader.ReadOne("-", _streams);
        try
        {
            using var json = JsonDocument.Parse(input.Bytes, JsonValues.Options);
            return FlatStoreJson.Read(json.RootElement);
        }
        catch (JsonException broken)
        {
            throw new CannotWorkException($"standard input is not valid JSON: line {broken.LineNumber + 1}, byte {broken.BytePositionInLine + 1}.");
        }
        catch (FormatException other)
        {
            throw new CannotWorkException($"standard input is not a valid store: {other.Message}.");
        }
    }
}

using System.CommandLine;
using Settings.Cli.Input;
using Settings.Cli.Output;
using Settings.Cli.Output.Json;
using Settings.Compiler.Analysis;
using Settings.Compiler.Datastore;
using Settings.Compiler.Hosts;
using Settings.Compiler.Provisioning;

namespace Settings.Cli.Commands;

/// <summary>effective: the document that a node receives after its provisioner.</summary>
internal sealed class EffectiveCommand
{
    private readonly CommandStreams _streams;
    private readonly Argument<string> _file = new("FILE") { Description = $"The document as it is given to the provisioner, {NamedDocument.Help}, or - for standard input." };
    private readonly Option<string> _provisioner = new("--provisioner") { Description = "What is between the document and the node, with or without its version: karpenter@1.8.0, terraform-aws-eks@21, eks-managed, cdk, none.", HelpName = "NAME[@VERSION]", Required = true };
    private readonly Option<string?> _inputs = new("--inputs") { Description = "A JSON file with what the provisioner knows of the node. Placeholders stand for what it does not say.", HelpName = "FILE" };
    private readonly Option<bool> _secrets = new("--show-secrets") { Description = "Show the values of secret settings as well." };
    private readonly Option<string> _format = FormatOption.Create(FormatOption.Text, FormatOption.Json);
    private readonly Option<string?> _catalog = new TargetOptions().Catalog;

    private EffectiveCommand(CommandStreams streams) => _streams = streams;

    /// <summary>The verb.</summary>
    public static Command Create(CommandStreams streams)
    {
        var effective = new EffectiveCommand(streams);
        var command = new Command("effective", "Show the document that a node receives from a provisioner such as Karpenter, and who set each key of it.")
        {
            effective._file, effective._provisioner, effective._inputs, effective._format, effective._secrets, effective._catalog,
        };
        command.SetAction(effective.Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var workspace = new Workspace(CatalogFolder.OpenWhole(arguments.GetValue(_catalog), _streams));
        var secrets = arguments.GetValue(_secrets) ? SecretPolicy.ShowAll : workspace.SecretsOf();
        try
        {
            var choice = workspace.Provisioners.Find(arguments.GetValue(_provisioner) ?? string.Empty);
            var inputs = ReadInputs(arguments.GetValue(_inputs), choice.Provisioner);
            var (document, hosted) = Read(arguments.GetValue(_file) ?? string.Empty);
            return Print(arguments, new EffectiveOutput(EffectiveDocuments.Make(document with { Secrets = secrets }, choice, inputs), secrets) { Hosted = hosted });
        }
        catch (Exception wrong) when (wrong is UnknownProvisionerException or InvalidInputsException)
        {
            throw new CannotWorkException(wrong.Message);
        }
    }

    // The provisioner gets what is written, as the node finds it where there is no text around it.
    private (ProvisionedText Text, HostedDocument? Hosted) Read(string file)
    {
        var named = NamedDocument.Of(file, _streams) ?? new NamedDocument(file, null);
        var input = InputReader.ReadOne(named.File, _streams);
        if (GzipMember.IsAt(input.Bytes))
        {
            return (ProvisionedText.Of(input.Name, input.Bytes), null);
        }

        var chosen = ChosenDocument.Of(named, input);
        if (chosen.Hosted?.AsWritten is not { Data: null } hosted)
        {
            return chosen.Hosted is null ? (ProvisionedText.Of(input.Name, input.Bytes), null)
                : throw new CannotWorkException($"\"{input.Name}\" contains settings in the notation of eksctl, which writes the document of them itself.");
        }

        chosen.RequireValues();
        return (new ProvisionedText(hosted.Source, []), hosted);
    }

    private int Print(ParseResult arguments, EffectiveOutput output)
    {
        if (arguments.GetValue(_format) == FormatOption.Json)
        {
            JsonOutput.Write(_streams.Output, output.ToJson(), JsonContracts.Printed.EffectiveJson);
        }
        else
        {
            output.WriteText(_streams.Output);
        }

        return output.IsAccepted ? ExitCodes.Clean : ExitCodes.Findings;
    }

    private ProvisionerInputs ReadInputs(string? file, Provisioner provisioner) =>
        file is null ? ProvisionerInputs.None(provisioner) : ProvisionerInputs.Read(provisioner, InputReader.ReadOne(file, _streams).Bytes ?? []);
}

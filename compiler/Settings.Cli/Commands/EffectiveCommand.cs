using System.CommandLine;
using Settings.Cli.Input;
using Settings.Cli.Output;
using Settings.Cli.Output.Json;
using Settings.Compiler.Analysis;
using Settings.Compiler.Datastore;
using Settings.Compiler.Provisioning;

namespace Settings.Cli.Commands;

/// <summary>effective: the document that a node receives after its provisioner.</summary>
internal sealed class EffectiveCommand
{
    private readonly CommandStreams _streams;
    private readonly Argument<string> _file = new("FILE") { Description = "The document as it is given to the provisioner, a ClusterConfig for eksctl, or - for standard input." };
    private readonly Option<string> _provisioner = new("--provisioner") { Description = "What is between the document and the node, with or without its version: karpenter@1.8.0, terraform-aws-eks@21, eksctl@0.230.0, eks-managed, cdk, none.", HelpName = "NAME[@VERSION]", Required = true };
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
            var input = InputReader.ReadOne(arguments.GetValue(_file) ?? string.Empty, _streams);
            var document = ProvisionedText.Of(input.Name, input.Bytes) with { Secrets = secrets };
            return Print(arguments, [.. EffectiveDocuments.MakeAll(document, choice, inputs).Select(effective => new EffectiveOutput(effective, secrets))]);
        }
        catch (Exception wrong) when (wrong is UnknownProvisionerException or InvalidInputsException)
        {
            throw new CannotWorkException(wrong.Message);
        }
    }

    private int Print(ParseResult arguments, EffectiveOutput[] outputs)
    {
        if (arguments.GetValue(_format) == FormatOption.Json)
        {
            JsonOutput.Write(_streams.Output, outputs is [{ HasGroup: false } only] ? only.ToJson() : EffectiveOutput.ToJson(outputs), JsonContracts.Printed.EffectiveJson);
        }
        else
        {
            foreach (var (index, output) in outputs.Index())
            {
                _streams.Output.Write(index == 0 ? string.Empty : "\n");
                output.WriteText(_streams.Output);
            }
        }

        return outputs.All(output => output.IsAccepted) ? ExitCodes.Clean : ExitCodes.Findings;
    }

    private ProvisionerInputs ReadInputs(string? file, Provisioner provisioner) =>
        file is null ? ProvisionerInputs.None(provisioner) : ProvisionerInputs.Read(provisioner, InputReader.ReadOne(file, _streams).Bytes ?? []);
}

using System.CommandLine;
using Settings.Cli.Input;
using Settings.Cli.Output;
using Settings.Cli.Output.Json;
using Settings.Compiler.Analysis;
using Settings.Compiler.Datastore;
using Settings.Compiler.Hosts;
using Settings.Compiler.Provisioning;
using Settings.Compiler.Text;

namespace Settings.Cli.Commands;

/// <summary>effective: the document that a node receives after its provisioner.</summary>
internal sealed class EffectiveCommand
{
    private readonly CommandStreams _streams;
    private readonly ValuesOption _values = new();
    private readonly Argument<string> _file = new("FILE") { Description = $"The document as it is given to the provisioner, {NamedDocument.Help}, a ClusterConfig for eksctl, or - for standard input." };
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
        effective._values.AddTo(command);
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
            return Print(arguments, [.. Make(workspace, arguments.GetValue(_file) ?? string.Empty, _values.Read(arguments, _streams), choice, inputs, secrets)]);
        }
        catch (Exception wrong) when (wrong is UnknownProvisionerException or InvalidInputsException)
        {
            throw new CannotWorkException(wrong.Message);
        }
    }

    private IEnumerable<EffectiveOutput> Make(Workspace workspace, string file, PlaceholderValues? values, ProvisionerChoice choice, ProvisionerInputs inputs, SecretPolicy secrets)
    {
        var named = NamedDocument.Of(file, _streams) ?? new NamedDocument(file, null);
        var request = new TemplateCallers(_streams).Complete(TargetRequest.Open with { Configuration = new ConfigurationFinder(workspace, _streams).For(named.File), Values = values }, named.File);
        var input = InputReader.ReadOne(named.File, _streams);

        // A map of settings is in a manifest, which says more of its nodes.
        if (choice.Provisioner.Map is not null)
        {
            var manifest = ProvisionedText.Of(input.Name, input.Bytes);
            var made = EffectiveDocuments.MakeAll(manifest with { Source = request.Prepare(manifest.Source, workspace), Secrets = secrets }, choice, inputs, named.Line - 1);
            return made.Count > 0 ? made.Select(effective => new EffectiveOutput(effective, secrets))
                : throw new CannotWorkException($"line {named.Line} of \"{input.Name}\" is in none of its node groups with settings.", " Name one by a line of it, as FILE:LINE, or the file for all of them.");
        }

        var (document, hosted) = Read(named, request, workspace, input);
        return [new EffectiveOutput(EffectiveDocuments.Make(document with { Secrets = secrets }, choice, inputs), secrets) { Hosted = hosted }];
    }

    // The provisioner gets what is written, as the node finds it where there is no text around it.
    private static (ProvisionedText Text, HostedDocument? Hosted) Read(NamedDocument named, TargetRequest request, Workspace workspace, InputFile input)
    {
        if (GzipMember.IsAt(input.Bytes))
        {
            return (ProvisionedText.Of(input.Name, input.Bytes), null);
        }

        var chosen = ChosenDocument.Of(named, request, workspace, input);
        if (chosen.Hosted?.AsWritten is not { Data: null } hosted)
        {
            return chosen.Hosted is null ? (ProvisionedText.Of(input.Name, input.Bytes), null)
                : throw new CannotWorkException($"\"{input.Name}\" contains settings in the notation of eksctl, which writes the document of them itself; give --provisioner eksctl.");
        }

        chosen.RequireValues();
        return (new ProvisionedText(hosted.Source, []), hosted);
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

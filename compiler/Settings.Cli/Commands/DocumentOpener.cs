using Settings.Cli.Input;
using Settings.Cli.Output;
using Settings.Compiler.Analysis;
using Settings.Compiler.Datastore.Disk;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Facts;
using Settings.Compiler.Hosts;
using Settings.Compiler.Syntax;
using Settings.Compiler.Text;
using Settings.Migrations.Nodes;
using Settings.Migrations.Planning;
using Settings.Migrations.Stores;

namespace Settings.Cli.Commands;

/// <summary>Opens one document with what the command line says about the node that takes it.</summary>
internal sealed class DocumentOpener(Workspace workspace, CommandStreams streams)
{
    /// <summary>The file with host facts; null for none.</summary>
    public string? FactsFile { get; init; }

    /// <summary>The folder of the datastore that the node has already; null for a node that starts for the first time.</summary>
    public string? Datastore { get; init; }

    /// <summary>Reads and analyses; says what is wrong with the host facts.</summary>
    /// <param name="file">The document as it was named; null for a node without user data.</param>
    /// <param name="request">The target.</param>
    /// <exception cref="CannotWorkException">Something cannot be read.</exception>
    /// <exception cref="UnknownTargetException">The target is unknown, or is not one variant.</exception>
    public OpenedDocument Open(NamedDocument? file, TargetRequest request) =>
        Open(file is null ? new ChosenDocument(UserData.None, null) : ChosenDocument.Read(file, request, workspace, streams), request);

    /// <summary>Analyses a document that was read; says what is wrong with the host facts.</summary>
    /// <param name="document">The document.</param>
    /// <param name="request">The target.</param>
    /// <exception cref="CannotWorkException">Something cannot be read, or the value of a placeholder is unknown.</exception>
    /// <exception cref="UnknownTargetException">The target is unknown, or is not one variant.</exception>
    public OpenedDocument Open(ChosenDocument document, TargetRequest request)
    {
        document.RequireValues();
        var (host, factsSource) = ReadFacts();
        request = EvidentTarget.Complete(workspace, document, request);
        var hosted = document.Hosted is { } inside ? HostedAnalysis.Of(workspace, inside, request) : null;
        var analysis = hosted?.Analysis ?? workspace.Analyze(document.UserData, request);
        if (analysis.IsWithoutTarget)
        {
            return new OpenedDocument(analysis, null, null) { Hosted = hosted };
        }

        var variant = analysis.Single;
        var node = variant.On(Machine.Unknown with { Host = host });
        if (analysis.Target?.StandIn is { } standIn)
        {
            streams.Talk.WriteLine(standIn);
        }

        Print(factsSource, node.CheckFacts());
        if (analysis.IsRejected || hosted?.Document.Findings.Any(finding => finding.Severity == Severity.Error) == true)
        {
            return new OpenedDocument(analysis, null, null) { Hosted = hosted };
        }

        var existing = Datastore is null ? null : ReadStore(Datastore, variant.Os, host);
        node = existing is null ? node : variant.On(new Machine(host, existing.State));
        Print(factsSource, node.FailuresOfFacts());
        return new OpenedDocument(analysis, node, existing) { Hosted = hosted };
    }

    private ExistingStore ReadStore(string folder, OsFacts os, HostFacts host)
    {
        try
        {
            return ExistingStore.Of(workspace, NodeStore.Open(StoreFiles.OfMachine(), Path.Combine(streams.WorkingDirectory, folder)), os, host);
        }
        catch (Exception failure) when (failure is StoreException or StoreMigrationException or MigrationPlanException)
        {
            throw new CannotWorkException($"{failure.Message.TrimEnd('.')}.", (failure as MigrationPlanException)?.Advice);
        }
    }

    /// <summary>The host facts, with the text that they are in.</summary>
    /// <exception cref="CannotWorkException">They cannot be read.</exception>
    public (HostFacts Facts, SourceText Source) ReadFacts()
    {
        if (FactsFile is null)
        {
            return (HostFacts.Default, new SourceText(string.Empty, string.Empty));
        }

        var input = InputReader.ReadOne(FactsFile, streams);
        var diagnostics = new DiagnosticBag();
        var source = SourceDecoder.Decode(FactsFile, input.Bytes ?? [], diagnostics);
        var facts = HostFactsFile.Read(source, diagnostics);
        Print(source, diagnostics);
        return diagnostics.HasErrors ? throw new CannotWorkException($"the host facts \"{FactsFile}\" cannot be used.") : (facts, source);
    }

    private void Print(SourceText source, IEnumerable<Diagnostic> diagnostics) =>
        new TextReporter(streams.Error, useColour: false).Add(new FileReport(source, [.. diagnostics]));
}

using Settings.Cli.Input;
using Settings.Cli.Output;
using Settings.Compiler.Advice.Rules;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Checking;
using Settings.Compiler.Compilation;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Facts;
using Settings.Compiler.Generators;
using Settings.Compiler.Hosts;
using Settings.Compiler.Syntax;
using Settings.Compiler.Text;

namespace Settings.Cli.Commands;

/// <summary>Takes one document as far as the committed datastore.</summary>
internal sealed class InputCompiler(CompilerSession session, CommandStreams streams)
{
    /// <summary>The folder of the datastore that the node has already; null for a node that starts for the first time.</summary>
    public string? Datastore { get; init; }

    /// <summary>Reads, checks and compiles.</summary>
    /// <param name="argument">The document as it was named.</param>
    /// <param name="factsFile">The file with host facts; null for none.</param>
    /// <exception cref="CannotWorkException">Something cannot be read, or the target is not known.</exception>
    public CompiledInput Compile(string argument, string? factsFile)
    {
        var input = InputReader.ReadOne(argument, streams);
        return Compile(UserDataReader.Read(input.Name, input.Bytes ?? []), factsFile);
    }

    /// <summary>Compiles for a node without user data.</summary>
    /// <param name="factsFile">The file with host facts; null for none.</param>
    /// <exception cref="CannotWorkException">Something cannot be read, or the target is not known.</exception>
    public CompiledInput CompileNothing(string? factsFile) =>
        Compile(new UserData(new SourceText("no user data", string.Empty), new DocumentTable(default), [], IsCompressed: false), factsFile);

    private CompiledInput Compile(UserData document, string? factsFile)
    {
        var (host, factsSource) = ReadFacts(factsFile);
        var diagnostics = new DiagnosticBag();
        var target = TargetComment.Read(document.Source, diagnostics);
        try
        {
            var variant = session.VariantFor(target);
            var schema = session.Schemas.SettingsFor(variant);
            var hidden = Linter.HideSecrets(document, schema, diagnostics);
            if (session.StandIn(target) is { } standIn)
            {
                streams.Error.WriteLine(standIn);
            }

            var checkedSettings = SettingsChecker.Check(document.Settings ?? new DocumentTable(default), schema, hasGaps: !document.IsReadable);
            diagnostics.AddRange(checkedSettings.Diagnostics);
            if (document.Settings is { } written)
            {
                diagnostics.AddRange(new RuleChecker(session.Rules, variant, written, hasGaps: !document.IsReadable).Check(checkedSettings.Normalised));
            }

            var report = Linter.Report(document, diagnostics, [.. checkedSettings.Secrets, .. hidden]);
            var compiler = new NodeCompiler(variant, settings => SettingsChecker.Check(settings, schema).Normalised);
            Print(factsSource, compiler.CheckFacts(host));
            var os = OsFacts.Of(variant, session.Arch);
            if (report.IsRejected || report.CannotWork)
            {
                return new CompiledInput(report, variant, null, os, host);
            }

            var existing = Datastore is null ? null : ExistingState.Read(session, Path.Combine(streams.WorkingDirectory, Datastore), os, host);
            var node = compiler.Compile(checkedSettings.Normalised, os, host, existing?.State ?? DatastoreState.Empty);
            Print(factsSource, FailuresIn(node, isForFact: true));
            return new CompiledInput(report with { Diagnostics = [.. report.Diagnostics, .. FailuresIn(node, isForFact: false), .. RefusalOf(node)] }, variant, node, os, host) { Existing = existing };
        }
        catch (UnknownTargetException unknown)
        {
            throw new CannotWorkException($"\"{document.Source.Name}\": {unknown.Message}.");
        }
    }

    private static Diagnostic[] FailuresIn(CompiledNode node, bool isForFact) =>
    [
        .. node.Generators.Where(outcome => outcome.Status == GeneratorStatus.Failed && outcome.FactSpan is not null == isForFact)
            .Select(outcome => HostFactDiagnostics.Failing(outcome.FactSpan ?? default, outcome.Setting.ToString(), outcome.Program, outcome.Reason)),
    ];

    private static Diagnostic[] RefusalOf(CompiledNode node) =>
        node.Commit.Refused is { } setting ? [CommitDiagnostics.Refused(setting.ToString(), DatastoreTransaction.Launch)] : [];

    private (HostFacts Facts, SourceText Source) ReadFacts(string? name)
    {
        if (name is null)
        {
            return (HostFacts.Default, new SourceText(string.Empty, string.Empty));
        }

        var input = InputReader.ReadOne(name, streams);
        var diagnostics = new DiagnosticBag();
        var source = SourceDecoder.Decode(name, input.Bytes ?? [], diagnostics);
        var facts = HostFactsFile.Read(source, diagnostics);
        Print(source, diagnostics);
        return diagnostics.HasErrors ? throw new CannotWorkException($"the host facts \"{name}\" cannot be used.") : (facts, source);
    }

    private void Print(SourceText source, IReadOnlyCollection<Diagnostic> diagnostics) =>
        new TextReporter(streams.Error, useColour: false).Add(new FileReport(source, [.. diagnostics], []));
}

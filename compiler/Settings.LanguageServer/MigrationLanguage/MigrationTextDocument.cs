using Settings.Compiler.Analysis;
using Settings.Compiler.Text;
using Settings.LanguageServer.Documents;
using Settings.LanguageServer.Messages;
using Settings.Migrations;

namespace Settings.LanguageServer.MigrationLanguage;

/// <summary>A document that holds a migration.</summary>
internal sealed class MigrationTextDocument : LanguageDocument
{
    private readonly MigrationFacts _facts;
    private readonly CatalogAddresses _addresses;
    private readonly Once<MigrationDocument> _migration;
    private readonly Once<TestVerdict[]> _verdicts;

    /// <summary>A document of which nothing is worked out yet.</summary>
    /// <param name="document">The document of the client.</param>
    /// <param name="facts">The catalog.</param>
    /// <param name="addresses">How the client opens files of the catalog.</param>
    public MigrationTextDocument(TextDocument document, MigrationFacts facts, CatalogAddresses addresses)
        : base(document)
    {
        _facts = facts;
        _addresses = addresses;
        Name = MigrationLibrary.NameOf(document.Path ?? document.Uri);
        _migration = new(_ => MigrationDocument.Read(document.Text, Name));
        _verdicts = new(cancellation => TestVerdict.AllOf(_migration.Get(cancellation), facts.Workspace.Catalog.Source, cancellation));
    }

    /// <summary>The name of the migration: the release that its folder names and that of the file.</summary>
    private string Name { get; }

    /// <inheritdoc/>
    public override LspDiagnostic[] Diagnose(CancellationToken cancellation)
    {
        var migration = _migration.Get(cancellation);
        var laws = migration.IsValid ? _facts.FindingsOf(migration.Migration, migration.Tree, cancellation) : [];
        var findings = migration.Diagnostics.Concat(laws).OrderBy(finding => finding.Span.Start).Select(finding => FindingWriter.Write(finding, Document.RangeOf(finding.Span), label =>
            label.Source is null ? new LspLocation(Document.Uri, Document.RangeOf(label.Span)) : null));
        return [.. findings, .. _verdicts.Get(cancellation).Where(verdict => !verdict.IsPassed).Select(verdict => verdict.ToFinding(Document))];
    }

    /// <inheritdoc/>
    public override CompletionList? CompleteAt(int offset, CancellationToken cancellation) => MigrationCompletion.At(Document, _migration.Get(cancellation).Tree, _facts, Name, offset);

    /// <inheritdoc/>
    public override Hover? HoverAt(int offset, CancellationToken cancellation) =>
        MigrationHover.At(Document, _migration.Get(cancellation).Tree, _facts, Name, offset) is var (text, span) ? new Hover(LspMarkup.Markdown(text)) { Range = Document.RangeOf(span) } : null;

    /// <inheritdoc/>
    public override LspLocation[] DefinitionsAt(int offset, CancellationToken cancellation) =>
        StatementFinder.At(_migration.Get(cancellation).Tree, offset)?.Place is { } place && _facts.Describe(Name, place.Key) is { } setting
        && CatalogPlaces.DefinitionOf(_facts.Workspace, setting.Setting.ToPath(), _facts.ReleasesOf(Name).To) is { } definition
        && _addresses.LocationOf(definition, Document.Encoding) is { } location ? [location] : [];

    /// <inheritdoc/>
    public override CodeLens[] Lenses(CancellationToken cancellation)
    {
        var verdicts = _verdicts.Get(cancellation);
        return _migration.Get(cancellation).Migration.Tests.Select((test, i) => new CodeLens(Document.RangeOf(test.Span))
        {
            Command = new LspCommand(i < verdicts.Length ? verdicts[i].Title : "test not run: the migration has mistakes", Commands.RunMigrationTest) { Arguments = [Document.Uri, test.Name] },
        }).ToArray();
    }

    /// <inheritdoc/>
    public override string? RunTest(string? name, CancellationToken cancellation)
    {
        var verdicts = _verdicts.Get(cancellation).Where(verdict => name is null || verdict.Name == name).ToArray();
        return verdicts.Length > 0 ? string.Concat(verdicts.Select(verdict => verdict.Report))
            : _migration.Get(cancellation).Migration.Tests.Any(test => name is null || test.Name == name) ? "Not run: the migration has mistakes.\n"
            : null;
    }

    /// <inheritdoc/>
    public override LspTextEdit[]? Format(TextSpan? span, CancellationToken cancellation) => MigrationLayoutFeature.Format(Document, _migration.Get(cancellation).Tree, span);

    /// <inheritdoc/>
    public override DocumentSymbol[] Symbols(CancellationToken cancellation) => MigrationOutline.Symbols(Document, _migration.Get(cancellation).Tree.Statements);

    /// <inheritdoc/>
    public override FoldingRange[] Folds(CancellationToken cancellation) => MigrationLayoutFeature.Folds(Document, _migration.Get(cancellation).Tree).ToArray();
}

using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Generators;
using Settings.Compiler.Text;
using Settings.Migrations.Operations;
using Settings.Migrations.Syntax;

namespace Settings.Migrations.Checking;

/// <summary>Turns the statements that change stores into operations.</summary>
internal sealed class StatementChecker(DiagnosticBag diagnostics)
{
    private readonly PlaceChecker _places = new(diagnostics);
    private readonly ChangeChecker _changes = new(diagnostics);
    private readonly ConversionChecker _conversions = new(diagnostics);

    /// <summary>What the file must explain with lossy, unless it does.</summary>
    public List<Diagnostic> Losses { get; } = [];

    /// <summary>Checks one statement.</summary>
    public void Check(MigrationStatementSyntax statement, OperationScope scope)
    {
        switch (statement)
        {
            case AddSyntax add when scope.Direction is null:
                scope.Undo([.. add.Targets.Select(Removal)]);
                break;
            case AddSyntax add:
                diagnostics.Add(MigrationMeaningDiagnostics.AddInDirection(FirstWord(add)));
                break;
            case RemoveSyntax remove:
                Remove(scope, remove.Span, remove.Targets.Select(Removal).ToArray());
                break;
            case ReplaceSyntax replace:
                var place = _places.Check(replace.Place);
                Add(scope, _changes.Check(replace.Changes, replace.Frame, textOnly: false), change => Replacement(place, change));
                break;
            case RegenerateSyntax regenerate:
                Check(regenerate, scope);
                break;
            case RestrictSyntax restrict:
                Check(restrict, scope);
                break;
            case RemoveGeneratedSyntax remove:
                Check(remove, scope);
                break;
            case RemoveAllSyntax remove:
                Remove(scope, remove.Span, [remove.IsMetadata ? new RemoveAllMetadataOperation() : new RemoveWeakOperation()]);
                break;
            case WhenVariantSyntax guard:
                Check(guard, scope);
                break;
            case ConvertSyntax or SetSyntax or HostSyntax or WhenEqualsSyntax when scope.Direction is null:
                diagnostics.Add(MigrationMeaningDiagnostics.NoInverse(FirstWord(statement), statement.Word));
                break;
            case ConvertSyntax convert:
                scope.Do(_conversions.Check(convert, _places.Check(convert.Target)) is { } conversion ? [conversion] : []);
                break;
            case SetSyntax set:
                scope.Do([new SetMetadataOperation(_places.CheckMetadata(set.Place, "set"), set.Value)]);
                break;
            case HostSyntax host:
                scope.Do([new HostOperation(host.Effect)]);
                break;
            case WhenEqualsSyntax guard:
                var inner = Inner(guard.Statements, scope);
                scope.Do([new WhenEqualsOperation(_places.Check(guard.Place), guard.Value, inner.Forward.ToImmutableArray())]);
                break;
            default:
                diagnostics.Add(MigrationMeaningDiagnostics.Misplaced(FirstWord(statement), statement.Word, PlaceOf(statement)));
                break;
        }
    }

    /// <summary>Checks the statements of a block.</summary>
    public void Check(ImmutableArray<MigrationStatementSyntax> statements, OperationScope scope)
    {
        foreach (var statement in statements)
        {
            Check(statement, scope);
        }
    }

    /// <summary>A key of a test.</summary>
    public StorePlace Check(PlaceSyntax place) => _places.Check(place);

    private static TextSpan FirstWord(MigrationStatementSyntax statement) => new(statement.Span.Start, statement.Word.Length);

    private static string PlaceOf(MigrationStatementSyntax statement) =>
        statement is GivenSyntax or ExpectSyntax ? "in a 'test' block" : "at the top of the file, outside all blocks";

    private void Remove(OperationScope scope, TextSpan span, IEnumerable<MigrationOperation> operations)
    {
        scope.Do(operations);
        if (scope.Direction is null)
        {
            scope.Undo([]);
            Losses.Add(MigrationMeaningDiagnostics.RemovedForGood(span));
        }
    }

    private void Check(RemoveGeneratedSyntax remove, OperationScope scope)
    {
        var place = _places.CheckMetadata(remove.Place, "remove generated");
        if (_changes.Fill(remove.Generator, remove.Frame) is { } text && place.Metadata is { } metadata && IsGenerator(metadata, text)
            && StoredGenerator.TryParse(metadata, text.Value, out var generator, out _))
        {
            Remove(scope, remove.Span, [new RemoveGeneratedOperation(place, generator, text.Value)]);
        }
    }

    // What the older release does not know is taken out on the downgrade; the newer one knows all.
    private void Check(RestrictSyntax restrict, OperationScope scope)
    {
        var place = _places.Check(restrict.Place);
        if (restrict.Allowed is not DocumentArray list || !list.Items.All(item => item is DocumentString))
        {
            diagnostics.Add(MigrationMeaningDiagnostics.ImpossibleChange(restrict.Span, "'restrict' needs a list of strings"));
            return;
        }

        var operation = new RestrictListOperation(place, Texts(list));
        if (scope.Direction is null)
        {
            scope.Undo([operation]);
        }
        else
        {
            scope.Do([operation]);
        }
    }

    private MigrationOperation Removal(TargetSyntax target)
    {
        if (!target.IsPrefix && PlaceChecker.IsPattern(target.Place))
        {
            var (start, end, isApart) = _places.CheckPattern(target.Place);
            return new RemoveMatchOperation(start, end, isApart);
        }

        var place = _places.Check(target);
        return place.Metadata is not null ? new RemoveMetadataOperation(place)
            : target.IsPrefix ? new RemovePrefixOperation(place.Key)
            : new RemoveKeyOperation(place.Key);
    }

    private void Check(RegenerateSyntax regenerate, OperationScope scope)
    {
        var place = _places.CheckMetadata(regenerate.Place, "regenerate");
        var changes = _changes.Check(regenerate.Changes, regenerate.Frame, textOnly: true);
        if (place.Metadata is not null && changes.All(change => IsGenerator(place.Metadata, change.Old) & IsGenerator(place.Metadata, change.New)))
        {
            Add(scope, changes, change => Regeneration(place, change));
        }
    }

    private bool IsGenerator(string metadata, DocumentValue value)
    {
        if (value is DocumentString text && !StoredGenerator.TryParse(metadata, text.Value, out _, out var problem))
        {
            diagnostics.Add(MigrationMeaningDiagnostics.Generator(value.Span, problem));
            return false;
        }

        return true;
    }

    private static RegenerateOperation? Regeneration(StorePlace place, ChangeSyntax change) =>
        change is { Old: DocumentString before, New: DocumentString behind } && place.Metadata is { } metadata
        && StoredGenerator.TryParse(metadata, before.Value, out var old, out _)
        && StoredGenerator.TryParse(metadata, behind.Value, out var next, out _)
            ? new RegenerateOperation(place, old, next, before.Value, behind.Value)
            : null;

    private static MigrationOperation? Replacement(StorePlace place, ChangeSyntax change) => (change.Old, change.New) switch
    {
        (DocumentString before, DocumentString behind) => new ReplaceTextOperation(place, before.Value, behind.Value),
        (DocumentArray before, DocumentArray behind) => new ReplaceListOperation(place, Texts(before), Texts(behind)),
        _ => null,
    };

    private static ImmutableArray<string> Texts(DocumentArray list) => [.. list.Items.OfType<DocumentString>().Select(item => item.Value)];

    // On the downgrade the values are swapped, and the changes are tried in the order in which they are written, as upstream does.
    private void Add(OperationScope scope, ImmutableArray<ChangeSyntax> changes, Func<ChangeSyntax, MigrationOperation?> operation)
    {
        scope.Do(changes.Select(operation).OfType<MigrationOperation>());
        if (scope.Direction is not null)
        {
            return;
        }

        scope.Undo(changes.Select(change => operation(change with { Old = change.New, New = change.Old })).OfType<MigrationOperation>());
        Losses.AddRange(ChangeChecker.ManyToOne(changes)
            .Select(pair => MigrationMeaningDiagnostics.ManyToOne(pair.Second.Span, pair.First.Span, ChangeChecker.Quote(pair.Second.New))));
    }

    private void Check(WhenVariantSyntax guard, OperationScope scope)
    {
        foreach (var condition in guard.Conditions.Where(condition => !VariantTraits.Names.Contains(condition.Trait, StringComparer.Ordinal)))
        {
            diagnostics.Add(MigrationMeaningDiagnostics.UnknownTrait(condition.Span, condition.Trait, NearestName.Of(condition.Trait, VariantTraits.Names)));
        }

        ImmutableArray<VariantCondition> conditions = guard.Conditions.Select(condition => new VariantCondition(condition.Trait, condition.IsEqual, condition.Text)).ToImmutableArray();
        var inner = Inner(guard.Statements, scope);
        if (inner.Forward.Count > 0)
        {
            scope.Do([new WhenVariantOperation(conditions, inner.Forward.ToImmutableArray())]);
        }

        if (inner.Backward.Any())
        {
            scope.Undo([new WhenVariantOperation(conditions, inner.Backward.ToImmutableArray())]);
        }
    }

    private OperationScope Inner(ImmutableArray<MigrationStatementSyntax> statements, OperationScope scope)
    {
        var inner = scope.Inner();
        Check(statements, inner);
        return inner;
    }
}

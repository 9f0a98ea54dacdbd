using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;
using Settings.Migrations.Generated;
using Settings.Migrations.Operations;
using Settings.Migrations.Syntax;

namespace Settings.Migrations.Parsing;

/// <summary>Turns the generated parser's tree into statements. What did not parse has been reported and is left out.</summary>
internal sealed class StatementReader(DiagnosticBag diagnostics)
{
    private readonly ValueReader _values = new(diagnostics);

    /// <summary>The statements of a file.</summary>
    public ImmutableArray<MigrationStatementSyntax> Read(MigrationParser.MigrationContext migration)
    {
        foreach (var brace in migration.RIGHT_BRACE())
        {
            diagnostics.Add(MigrationDiagnostics.UnopenedBlock(TokenKinds.SpanOf(brace.Symbol)));
        }

        return Read(migration.statement());
    }

    private ImmutableArray<MigrationStatementSyntax> Read(MigrationParser.StatementContext[] statements) =>
        statements.Where(statement => statement.exception is null).Select(Read).OfType<MigrationStatementSyntax>().ToImmutableArray();

    private ImmutableArray<MigrationStatementSyntax> Read(MigrationParser.BlockContext block) => Read(block.statement());

    private MigrationStatementSyntax? Read(MigrationParser.StatementContext statement)
    {
        var span = ValueReader.SpanOf(statement);
        return statement.GetChild(0) switch
        {
            MigrationParser.AddContext add => new AddSyntax(span, Read(add.targets())),
            MigrationParser.RemoveContext remove => Read(span, remove),
            MigrationParser.ReplaceContext replace => new ReplaceSyntax(span, Read(replace.place()), Read(replace.changes()), FrameOf(replace.changes())),
            MigrationParser.RestrictContext restrict => new RestrictSyntax(span, Read(restrict.place()), _values.ReadList(restrict.list())),
            MigrationParser.RegenerateContext regenerate =>
                new RegenerateSyntax(span, Read(regenerate.place()), Read(regenerate.changes()), FrameOf(regenerate.changes())),
            MigrationParser.ConvertContext convert => Read(span, convert),
            MigrationParser.SetContext set => new SetSyntax(span, Read(set.place()), _values.Read(set.value())),
            MigrationParser.WhenContext guard => Read(span, guard),
            MigrationParser.DirectionContext direction => Read(span, direction),
            MigrationParser.LossyContext lossy => new LossySyntax(span, _values.ReadText(lossy.text()).Value),
            MigrationParser.HostContext host => new HostSyntax(span, _values.ReadText(host.text()).Value),
            MigrationParser.TestContext test => Read(span, test),
            MigrationParser.GivenContext given => new GivenSyntax(span, Read(given.entry())),
            MigrationParser.ExpectContext expect => Read(span, expect),
            _ => null,
        };
    }

    private MigrationStatementSyntax Read(TextSpan span, MigrationParser.RemoveContext remove) => remove switch
    {
        _ when remove.all() is { } all => new RemoveAllSyntax(span, all.METADATA() is not null),
        _ when remove.generated() is { } generated => new RemoveGeneratedSyntax(
            span, Read(generated.place()), _values.ReadText(generated.text(0)), generated.text(1) is { } frame ? _values.ReadText(frame) : null),
        _ => new RemoveSyntax(span, Read(remove.targets())),
    };

    private ImmutableArray<TargetSyntax> Read(MigrationParser.TargetsContext targets) => targets.target().Select(Read).ToImmutableArray();

    private TargetSyntax Read(MigrationParser.TargetContext target) =>
        new(ValueReader.SpanOf(target), target.PREFIX() is not null, Read(target.place()));

    private static PlaceSyntax Read(MigrationParser.PlaceContext place)
    {
        var span = ValueReader.SpanOf(place);
        var text = place.Start.Text;
        if (place.Start.Type != MigrationLexer.METADATA_KEY)
        {
            return new PlaceSyntax(span, text, null);
        }

        // The last '@' outside of quotes parts the key from the name; no name holds one.
        var at = text.EndsWith('"') ? text.LastIndexOf("@\"", StringComparison.Ordinal) : text.LastIndexOf('@');
        return new PlaceSyntax(span, text[..at], text[(at + 1)..].Trim('"'));
    }

    private ImmutableArray<ChangeSyntax> Read(MigrationParser.ChangesContext changes) =>
        changes.change().Select(change => new ChangeSyntax(ValueReader.SpanOf(change), _values.Read(change.operand(0)), _values.Read(change.operand(1)))).ToImmutableArray();

    private DocumentString? FrameOf(MigrationParser.ChangesContext changes) => changes.text() is { } text ? _values.ReadText(text) : null;

    private ConvertSyntax Read(TextSpan span, MigrationParser.ConvertContext convert)
    {
        var words = convert.WORD();
        var fallback = convert.REMOVE() is not null ? ConversionFallback.Remove
            : convert.FAILURE() is not null || convert.text() is not null ? ConversionFallback.Fail
            : ConversionFallback.Keep;
        return new ConvertSyntax(
            span,
            Read(convert.target()),
            words[0].GetText(),
            words[1].GetText(),
            TextSpan.Cover(TokenKinds.SpanOf(words[0].Symbol), TokenKinds.SpanOf(words[1].Symbol)),
            words.Length > 2 ? words[2].GetText() : null,
            words.Length > 3 ? words[3].GetText() : null,
            fallback,
            convert.text() is { } text ? _values.ReadText(text).Value : null);
    }

    private MigrationStatementSyntax Read(TextSpan span, MigrationParser.WhenContext guard) =>
        guard.place() is { } place
            ? new WhenEqualsSyntax(span, Read(place), _values.Read(guard.value()), Read(guard.block()))
            : new WhenVariantSyntax(span, guard.condition().Select(Read).ToImmutableArray(), Read(guard.block()));

    private ConditionSyntax Read(MigrationParser.ConditionContext condition) => new(
        ValueReader.SpanOf(condition), condition.WORD().GetText(), condition.IS() is not null, _values.ReadText(condition.text()).Value);

    private DirectionSyntax Read(TextSpan span, MigrationParser.DirectionContext direction) => new(
        span,
        TokenKinds.SpanOf(direction.Start),
        direction.FORWARD() is not null ? MigrationDirection.Forward : MigrationDirection.Backward,
        Read(direction.block()));

    private TestSyntax Read(TextSpan span, MigrationParser.TestContext test)
    {
        var texts = test.text();
        var name = _values.ReadText(texts[0]);
        return new TestSyntax(span, name.Value, name.Span, texts.Length > 1 ? _values.ReadText(texts[1]).Value : null, Read(test.block()));
    }

    private ExpectSyntax Read(TextSpan span, MigrationParser.ExpectContext expect) => new(
        span,
        expect.BACK() is not null ? MigrationDirection.Backward : MigrationDirection.Forward,
        expect.FAILURE() is not null,
        expect.entry() is { } entry ? Read(entry) : null);

    private EntrySyntax Read(MigrationParser.EntryContext entry) =>
        new(ValueReader.SpanOf(entry), Read(entry.place()), entry.value() is { } value ? _values.Read(value) : null);
}

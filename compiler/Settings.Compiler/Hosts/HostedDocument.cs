using System.Collections.Immutable;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts;

/// <summary>A user data document and the text that holds it.</summary>
/// <param name="Host">The text that people write.</param>
/// <param name="Source">The text of the document.</param>
/// <param name="Map">How the second lies in the first.</param>
public sealed record HostedDocument(SourceText Host, SourceText Source, OffsetMap Map)
{
    /// <summary>What holds it, in a word for programs and people: "toml", "yaml", "terraform".</summary>
    public string Kind { get; init; } = PlainKind;

    /// <summary>The word for a text that is a document as a whole.</summary>
    public const string PlainKind = "toml";

    /// <summary>Where it lies in the text that holds it.</summary>
    public TextSpan Range { get; init; } = new(0, Host.Length);

    /// <summary>What the text around it says about the nodes that get it.</summary>
    public HostEvidence Evidence { get; init; } = HostEvidence.None;

    /// <summary>The document as it was read, where it is not written as TOML; null for TOML.</summary>
    public UserData? Data { get; init; }

    /// <summary>What is to be said about the way in which it is written there, at places of the text around it.</summary>
    public ImmutableArray<Diagnostic> Findings { get; init; } = [];

    /// <summary>Places in lines that must stay as they are, because something lies in them that is nothing in the document.</summary>
    public ImmutableArray<TextSpan> Kept { get; init; } = [];

    /// <summary>What decides which branches of it are read, where no directive says so: the conditions of functions, as far as they are unknown.</summary>
    public ImmutableArray<OpenPlace> Conditions { get; init; } = [];

    private MappedText? Text { get; init; }

    // The same document without the header that is not written in it.
    private HostedDocument? Unheaded { get; init; }

    private HostSpelling? Spelling { get; init; }

    // The document with its placeholders; null for a text without any.
    private UnfilledText? Unfilled { get; init; }

    // The same document in the text that holds it directly, and how that one lies in the text around it.
    internal (HostedDocument Document, OffsetMap Outer)? Inner { get; private init; }

    /// <summary>A document that is the whole text.</summary>
    public static HostedDocument Plain(SourceText source) => new(source, source, OffsetMap.Identity);

    /// <summary>A document that was taken out of a text; its placeholders are filled in.</summary>
    /// <param name="host">The text.</param>
    /// <param name="kind">What holds it.</param>
    /// <param name="range">Where it lies.</param>
    /// <param name="text">What was taken out.</param>
    /// <param name="spelling">How text is written there; null when nobody can say.</param>
    /// <param name="holes">Holes that it has already.</param>
    /// <param name="syntax">Which placeholders there may be.</param>
    public static HostedDocument Of(SourceText host, string kind, TextSpan range, MappedText text, HostSpelling? spelling, Holes? holes = null, PlaceholderSyntax syntax = PlaceholderSyntax.All)
    {
        ArgumentNullException.ThrowIfNull(host);
        ArgumentNullException.ThrowIfNull(text);
        if (host.Values is { } values)
        {
            // Whoever gives a value for <x> has a program that puts it in; a language has its own placeholders.
            (text, holes) = KnownPlaceholders.Fill(text, host, holes, kind == PlainKind ? PlaceholderSyntax.All : syntax, syntax, values);
        }

        var unfilled = new UnfilledText(text, holes, holes?.HasLines == true, syntax);
        return Of(host, kind, range, HoleFiller.Fill(text, host, holes, syntax), spelling) with { Unfilled = unfilled };
    }

    /// <summary>The same document as often as it takes to read each branch of its directives, such as what is after <c>%{ else }</c>, beside the first of each.</summary>
    public IEnumerable<HostedDocument> OtherReadings()
    {
        if (Inner is var (inner, outer))
        {
            foreach (var reading in inner.OtherReadings())
            {
                yield return reading.InsideOf(Host, Kind, outer) with { Evidence = Evidence };
            }

            yield break;
        }

        foreach (var filled in Data is null && Unfilled is { } unfilled ? unfilled.FillOthers(Host) : [])
        {
            var document = Of(Host, Kind, Range, filled, Spelling) with { Evidence = Evidence };
            yield return Source.Fragment is { Table: var table } ? document.Continuing(table) : document;
        }
    }

    private static HostedDocument Of(SourceText host, string kind, TextSpan range, (MappedText Text, Holes? Holes) filled, HostSpelling? spelling)
    {
        var source = new SourceText(host.Name, filled.Text.Text) { Holes = filled.Holes, IsPart = kind != PlainKind, Placeholders = host.Placeholders };
        return new HostedDocument(host, source, new PartsMap(filled.Text.Parts.ToImmutableArray(), range.End, spelling)) { Kind = kind, Range = range, Text = filled.Text, Spelling = spelling };
    }

    /// <summary>The same document as one that goes on with a table which somebody else begins.</summary>
    /// <param name="table">The table.</param>
    public HostedDocument Continuing(string table)
    {
        if (Data is not null)
        {
            return this;
        }

        if (Inner is var (inner, outer))
        {
            return inner.Continuing(table).InsideOf(Host, Kind, outer) with { Evidence = Evidence, Unheaded = this };
        }

        var fragment = new Fragment(table);
        var (text, spelling) = (Text ?? MappedText.Whole(Host.Text), Text is null ? HostSpelling.Plain : Spelling);
        var place = Fragment.PlaceIn(Source.Text);
        var continued = new MappedText();
        continued.Append(text, Host.Text, 0, place);
        continued.Put(fragment.Header, Map.ToHost(place), 0);
        continued.Append(text, Host.Text, place, Source.Length);
        return this with
        {
            Source = new SourceText(Source.Name, continued.Text) { Holes = Source.Holes, IsPart = Source.IsPart, Fragment = fragment, Placeholders = Source.Placeholders },
            Map = new PartsMap(continued.Parts.ToImmutableArray(), Range.End, spelling),
            Text = continued,
            Spelling = spelling,
            Unheaded = this,
        };
    }

    /// <summary>The same document as it is written, without a header that somebody else writes.</summary>
    public HostedDocument AsWritten => Unheaded ?? this;

    /// <summary>Whether it is written there in a way in which it can be changed.</summary>
    public bool IsSpelled => Inner is var (inner, _) ? inner.IsSpelled : Data is null && (Text is null || Spelling is not null);

    /// <summary>The same document for whoever lays out its lines: as it is written, with comments for what is nothing in it.</summary>
    public HostedDocument ForLayout()
    {
        if (Unheaded is { } own)
        {
            return own.ForLayout();
        }

        if (Inner is var (inner, outer))
        {
            return inner.ForLayout() is var laid && ReferenceEquals(laid, inner) ? this : laid.InsideOf(Host, Kind, outer) with { Evidence = Evidence };
        }

        if (Data is not null || Text is null || LayoutText.Of(Text, Host, Range, Source.Holes) is not { } layout || (ReferenceEquals(layout.Laid, Text) && layout.Kept.IsEmpty))
        {
            return this;
        }

        return this with
        {
            Source = new SourceText(Source.Name, layout.Laid.Text) { Holes = layout.Holes, IsPart = Source.IsPart },
            Map = new PartsMap(layout.Laid.Parts.ToImmutableArray(), Range.End, Spelling),
            Text = layout.Laid,
            Kept = layout.Kept,
        };
    }

    /// <summary>The same document in a text that is itself in another one.</summary>
    /// <param name="host">That one.</param>
    /// <param name="kind">What that one is.</param>
    /// <param name="outer">How the text lies in it.</param>
    internal HostedDocument InsideOf(SourceText host, string kind, OffsetMap outer)
    {
        Fix? Move(Fix fix)
        {
            var edits = fix.Edits.Select(outer.ToHost).OfType<TextEdit>().ToImmutableArray();
            return edits.Length == fix.Edits.Length ? new Fix(fix.Title, fix.IsSafe, edits) : null;
        }

        return this with
        {
            Host = host,
            Kind = kind,
            Range = TextSpan.FromBounds(outer.ToHost(Range.Start), Math.Max(outer.ToHost(Range.Start), outer.ToHost(Range.End))),
            Map = new NestedMap(Map, outer),
            Conditions = [.. Conditions.Select(condition => condition with { Offset = outer.ToHost(condition.Offset) })],
            Findings = [.. Findings.Select(finding => finding.Moved(outer.ToHost, text => text, Move))],
            Inner = (this, outer),
        };
    }

    /// <summary>The document, before any schema has a say.</summary>
    /// <param name="cancellation">Ends the reading with an <see cref="OperationCanceledException"/>.</param>
    public UserData Read(CancellationToken cancellation = default) => Data ?? UserDataReader.Read(Source, cancellation);

    /// <summary>A finding about the document at its place in the text around it, with the placeholders that people wrote; fixes that cannot be written there are gone.</summary>
    public Diagnostic ToHost(Diagnostic finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return ReferenceEquals(Host, Source) ? finding : finding.Moved(Map.ToHost, Restore, ToHost);
    }

    /// <summary>The spans of the document that are never shown, at their places in the text around it.</summary>
    /// <param name="secrets">Those of the document.</param>
    public IEnumerable<TextSpan> ToHost(SecretSpans secrets)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        return secrets.Within(new TextSpan(0, Source.Length)).Select(Map.ToHost);
    }

    private string Restore(string text) => Source.Holes?.Restore(text) ?? text;

    private Fix? ToHost(Fix fix)
    {
        var edits = ImmutableArray.CreateBuilder<TextEdit>();
        foreach (var edit in fix.Edits)
        {
            if (Source.Holes?.IsIn(edit.NewText) == true || Map.ToHost(edit) is not { } moved)
            {
                return null;
            }

            edits.Add(moved);
        }

        return new Fix(Restore(fix.Title), fix.IsSafe, edits.ToImmutable());
    }
}

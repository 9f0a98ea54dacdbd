using Settings.Compiler.Analysis;
using Settings.Compiler.Compilation.Files;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;
using Settings.Compiler.Validation;
using Settings.LanguageServer.Documents;
using Settings.LanguageServer.Messages;
using Settings.LanguageServer.UserDataLanguage;

namespace Settings.LanguageServer.SchemaLanguage;

/// <summary>A JSON file of a catalog, or one that names a meta-schema of catalogs.</summary>
internal sealed class SchemaDocument : LanguageDocument
{
    private const string Keyword = "\"$schema\"";
    private const string Folder = "meta/";

    private readonly ICatalogSource _source;
    private readonly SchemaGuide _guide;
    private readonly Lazy<TemplateUsers> _users;
    private readonly string? _path;
    private readonly string? _schema;
    private readonly Once<IReadOnlyList<JsonName>> _names;

    /// <summary>A document of which nothing is worked out yet.</summary>
    /// <param name="document">The document of the client.</param>
    /// <param name="source">The catalog.</param>
    /// <param name="guide">Its schemas.</param>
    /// <param name="users">Its variants.</param>
    public SchemaDocument(TextDocument document, ICatalogSource source, SchemaGuide guide, Lazy<TemplateUsers> users)
        : base(document)
    {
        (_source, _guide, _users) = (source, guide, users);
        _path = CatalogFileKind.PathIn(document.Path ?? document.Uri);
        _schema = (_path is null ? null : CatalogFileKind.Of(_path)?.Schema) ?? MetaSchemaOf(document.Text.Text);
        _names = new(_ => JsonOutline.NamesOf(document.Text));
    }

    /// <summary>The path in the catalog of the meta-schema that a text names; null when it names none.</summary>
    public static string? MetaSchemaOf(string text)
    {
        var at = text.IndexOf(Keyword, StringComparison.Ordinal);
        var start = at < 0 ? -1 : text.IndexOf('"', at + Keyword.Length) + 1;
        var end = start <= 0 ? -1 : text.IndexOfAny(['"', '\n'], start);
        return end > start && text[start..end] is var address && address.LastIndexOf('/') is > 0 and var last && address.AsSpan(0, last + 1).EndsWith(Folder) && address.EndsWith(".json", StringComparison.Ordinal)
            ? $"schemas/{Folder}{address[(last + 1)..]}" : null;
    }

    /// <inheritdoc/>
    public override LspDiagnostic[] Diagnose(CancellationToken cancellation)
    {
        var audit = new CatalogAudit(_path is null ? _source : new OverlayCatalogSource(_source, _path, Document.Text.Text), static _ => []);
        var findings = _path is not null ? audit.CheckFile(_path, () => _users.Value.Variants) : _schema is not null ? audit.CheckText(Document.Text, _schema) : [];
        return findings.Select(finding => FindingWriter.Write(finding, Document.RangeOf(finding.Span), label => label.Source is null ? new LspLocation(Document.Uri, Document.RangeOf(label.Span)) : null)).ToArray();
    }

    /// <inheritdoc/>
    public override Hover? HoverAt(int offset, CancellationToken cancellation) =>
        _schema is not null && _names.Get(cancellation).FirstOrDefault(name => name.Span.Start <= offset && offset <= name.Span.End) is { } name
        && _guide.DescriptionOf(_schema, name.Path) is { } description
            ? new Hover(LspMarkup.Markdown($"**{Markdown.Code(name.Path[^1])}**\n\n{Markdown.Text(description)}\n")) { Range = Document.RangeOf(name.Span) } : null;

    /// <inheritdoc/>
    public override CompletionList? CompleteAt(int offset, CancellationToken cancellation)
    {
        if (_schema is null || JsonOutline.PlaceAt(Document.Text, offset) is not { } place)
        {
            return null;
        }

        var range = Document.RangeOf(place.Word);
        if (!place.IsName)
        {
            return ChoiceWriter.Write(range, _guide.ValuesOf(_schema, place.Path).Select(value => new Choice(value, ChoiceKind.EnumMember, null, value)));
        }

        var written = _names.Get(cancellation).Where(name => name.Path.Length == place.Path.Length + 1 && name.Span.Start != place.Word.Start && name.Path.AsSpan(0, place.Path.Length).SequenceEqual(place.Path.AsSpan()))
            .Select(name => name.Path[^1]).ToHashSet(StringComparer.Ordinal);
        var end = Document.Text.Slice(TextSpan.FromBounds(place.Word.End, Document.Text.Length)).TrimStart(" \t") is [':', ..] ? string.Empty : ": ";
        return ChoiceWriter.Write(range, _guide.MembersOf(_schema, place.Path).Where(member => !written.Contains(member.Name))
            .Select(member => new Choice(member.Name, ChoiceKind.Property, null, $"\"{member.Name}\"{end}") { About = member.Description, Filter = $"\"{member.Name}\"" }));
    }
}

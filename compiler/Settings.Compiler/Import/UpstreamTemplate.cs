using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.TemplateFunctions;
using Settings.Compiler.Text;

namespace Settings.Compiler.Import;

/// <summary>
/// One of upstream's templates: a head in TOML, a line of plus signs, and a body. Upstream: core-kit sources/api/schnauzer/src/v2/template.rs,
/// and its grammars/template.pest.
/// </summary>
/// <param name="Source">The file.</param>
/// <param name="Extensions">What it asks for.</param>
/// <param name="Pieces">Its body.</param>
internal sealed record UpstreamTemplate(SourceText Source, ImmutableArray<RequiredExtension> Extensions, ImmutableArray<TemplatePiece> Pieces)
{
    private const string Table = "required-extensions";
    private const string Marker = "+++";

    // The block helper of upstream is a function here, which conditions call.
    private const string BlockHelper = "if_not_null";
    private const string BlockFunction = "is_set";

    private static readonly string[] Keys = ["version", "helpers", "optional"];

    /// <summary>Reads a template; where it is wrong, the rest of it still counts.</summary>
    public static UpstreamTemplate Read(SourceText source, DiagnosticBag diagnostics)
    {
        var (end, start) = MarkerOf(source.Text);
        if (end < 0)
        {
            diagnostics.Add(ImportDiagnostics.NoFrontMatter());
            return new UpstreamTemplate(source, [], []);
        }

        var head = DocumentReader.Read(new SourceText(source.Name, source.Text[..end]));
        diagnostics.AddRange(head.Diagnostics);
        return new UpstreamTemplate(source, ReadHead(head.Root, diagnostics), HandlebarsReader.Read(source, start, diagnostics));
    }

    private static (int End, int Start) MarkerOf(string text)
    {
        for (var line = 0; line < text.Length;)
        {
            var end = text.IndexOf('\n', line);
            end = end < 0 ? text.Length : end + 1;
            if (text.AsSpan(line, end - line).StartsWith(Marker, StringComparison.Ordinal))
            {
                return (line, end);
            }

            line = end;
        }

        return (-1, -1);
    }

    private static ImmutableArray<RequiredExtension> ReadHead(DocumentTable head, DiagnosticBag diagnostics)
    {
        foreach (var entry in head.Entries.Where(entry => entry.Key != Table))
        {
            diagnostics.Add(CatalogDiagnostics.UnknownKey(entry.KeySpan, entry.Key, [Table]));
        }

        return head[Table] is DocumentTable table ? [.. table.Entries.Select(entry => ReadExtension(entry, diagnostics))] : [];
    }

    private static RequiredExtension ReadExtension(DocumentEntry entry, DiagnosticBag diagnostics)
    {
        if (entry.Value is not (DocumentString or DocumentTable))
        {
            diagnostics.Add(CatalogDiagnostics.WrongKind(entry.Value.Span, entry.Key, entry.Value.KindName, "a version or a table"));
        }

        var table = entry.Value as DocumentTable;
        foreach (var unknown in (table?.Entries ?? []).Where(member => !Keys.Contains(member.Key, StringComparer.Ordinal)))
        {
            diagnostics.Add(CatalogDiagnostics.UnknownKey(unknown.KeySpan, unknown.Key, Keys));
        }

        var helpers = ImmutableArray.CreateBuilder<RequiredHelper>();
        foreach (var name in (table?["helpers"] as DocumentArray)?.Items.OfType<DocumentString>() ?? [])
        {
            if (HelperRegistry.Find(entry.Key, name.Value == BlockHelper ? BlockFunction : name.Value) is { } helper)
            {
                helpers.Add(new RequiredHelper(name.Value, helper));
            }
            else
            {
                diagnostics.Add(ImportDiagnostics.NoSuchHelper(name.Span, entry.Key, name.Value));
            }
        }

        return new RequiredExtension(entry.Key, helpers.DrainToImmutable());
    }
}

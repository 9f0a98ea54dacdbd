using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Syntax;
using Settings.Compiler.Text;

namespace Settings.Compiler.Sources;

/// <summary>A TOML file of the catalog, read with its findings collected: ask for the keys, then <see cref="ThrowIfBroken"/>.</summary>
public sealed class CatalogFile
{
    private readonly DiagnosticBag _diagnostics = [];

    private CatalogFile(SourceText source, DocumentTable root)
    {
        Source = source;
        Root = root;
    }

    /// <summary>The text.</summary>
    public SourceText Source { get; }

    /// <summary>The top-level table.</summary>
    public DocumentTable Root { get; }

    /// <summary>Reads a file.</summary>
    /// <exception cref="CatalogException">It is missing, or not valid TOML.</exception>
    public static CatalogFile Read(ICatalogSource catalog, string path) =>
        catalog.Read(path) is { } bytes ? Read(path, bytes) : throw Missing(catalog, path, release: null);

    /// <summary>Reads the content of a file.</summary>
    /// <exception cref="CatalogException">It is not valid TOML.</exception>
    public static CatalogFile Read(string path, ReadOnlyMemory<byte> bytes)
    {
        var diagnostics = new DiagnosticBag();
        var source = SourceDecoder.Decode(path, bytes.Span, diagnostics);
        var document = DocumentReader.Read(source);
        diagnostics.AddRange(document.Diagnostics.Where(d => d.Severity == Severity.Error));
        return diagnostics.HasErrors ? throw new CatalogException(source, diagnostics.ToArray()) : new CatalogFile(source, document.Root);
    }

    /// <summary>The same file without the findings so far, for another reader of it.</summary>
    internal CatalogFile Afresh() => new(Source, Root);

    /// <summary>The failure that a missing file causes.</summary>
    public static CatalogException Missing(ICatalogSource catalog, string path, string? release) =>
        new(new SourceText(path, string.Empty), [CatalogDiagnostics.MissingFile(path, catalog.Name, release)]);

    /// <summary>A text that must be given; empty, with a finding, when it is not.</summary>
    public string Text(string key) => Text(Root, key);

    /// <summary>A text of some table of the file that must be given; empty, with a finding, when it is not.</summary>
    public string Text(DocumentTable table, string key)
    {
        if (table[key] is null)
        {
            _diagnostics.Add(CatalogDiagnostics.MissingKey(table.Span, key, "a string"));
        }

        return OptionalText(table, key) ?? string.Empty;
    }

    /// <summary>A text, or null when it is not given.</summary>
    public string? OptionalText(string key) => OptionalText(Root, key);

    /// <summary>A text of some table of the file, or null when it is not given.</summary>
    public string? OptionalText(DocumentTable table, string key)
    {
        switch (table[key])
        {
            case DocumentString text:
                return text.Value;
            case { } other:
                _diagnostics.Add(CatalogDiagnostics.WrongKind(other.Span, key, other.KindName, "a string"));
                return null;
            default:
                return null;
        }
    }

    /// <summary>A list of texts that must be given.</summary>
    public IReadOnlyList<string> Texts(string key) => Texts(Root, key);

    /// <summary>A list of texts of some table of the file that must be given.</summary>
    public IReadOnlyList<string> Texts(DocumentTable table, string key)
    {
        if (table[key] is null)
        {
            _diagnostics.Add(CatalogDiagnostics.MissingKey(table == Root ? default : table.Span, key, "a list of strings"));
        }

        return OptionalTexts(table, key) ?? [];
    }

    /// <summary>A list of texts of some table of the file, or null when it is not given.</summary>
    public IReadOnlyList<string>? OptionalTexts(DocumentTable table, string key)
    {
        switch (table[key])
        {
            case DocumentArray list when list.Items.All(item => item is DocumentString):
                return [.. list.Items.Select(item => item is DocumentString text ? text.Value : string.Empty)];
            case { } other:
                _diagnostics.Add(CatalogDiagnostics.WrongKind(other.Span, key, other.KindName, "a list of strings"));
                return null;
            default:
                return null;
        }
    }

    /// <summary>Whether a key of some table of the file is true; false when it is not given.</summary>
    public bool OptionalTruth(DocumentTable table, string key)
    {
        switch (table[key])
        {
            case DocumentBoolean truth:
                return truth.Value;
            case { } other:
                _diagnostics.Add(CatalogDiagnostics.WrongKind(other.Span, key, other.KindName, "true or false"));
                return false;
            default:
                return false;
        }
    }

    /// <summary>A table, or null when it is not given.</summary>
    public DocumentTable? OptionalTable(string key)
    {
        switch (Root[key])
        {
            case DocumentTable table:
                return table;
            case { } other:
                _diagnostics.Add(CatalogDiagnostics.WrongKind(other.Span, key, other.KindName, "a table"));
                return null;
            default:
                return null;
        }
    }

    /// <summary>Reports the keys of a table that mean nothing.</summary>
    public void AllowOnly(DocumentTable table, params string[] keys)
    {
        foreach (var entry in table.Entries.Where(entry => !keys.Contains(entry.Key, StringComparer.Ordinal)))
        {
            _diagnostics.Add(CatalogDiagnostics.UnknownKey(entry.KeySpan, entry.Key, keys));
        }
    }

    /// <summary>Adds a finding.</summary>
    public void Report(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    /// <summary>Ends the reading.</summary>
    /// <exception cref="CatalogException">There are findings.</exception>
    public void ThrowIfBroken()
    {
        if (_diagnostics.Count > 0)
        {
            throw new CatalogException(Source, _diagnostics.ToArray());
        }
    }
}

using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Sources;

namespace Settings.Compiler.Verification.Readers;

/// <summary>Which programs read which rendered files: schemas/files/readers.toml. docs/files.md describes it.</summary>
internal sealed class ReaderTable
{
    private const string File = "schemas/files/readers.toml";
    private const string OfVariant = "variant";

    private readonly Dictionary<string, (string Schema, string? Version)> _readers;

    private ReaderTable(Dictionary<string, (string Schema, string? Version)> readers) => _readers = readers;

    /// <summary>The paths that have a reader, in no order.</summary>
    public IEnumerable<string> Paths => _readers.Keys;

    /// <summary>Reads the table.</summary>
    /// <exception cref="CatalogException">The file is missing or broken.</exception>
    public static ReaderTable Read(ICatalogSource catalog)
    {
        var file = CatalogFile.Read(catalog, File);
        var readers = new Dictionary<string, (string Schema, string? Version)>(StringComparer.Ordinal);
        foreach (var entry in file.Root.Entries)
        {
            if (entry.Value is DocumentTable table)
            {
                file.AllowOnly(table, "schema", "version");
                readers[entry.Key] = (file.Text(table, "schema"), file.OptionalText(table, "version"));
            }
            else
            {
                file.Report(CatalogDiagnostics.WrongKind(entry.Value.Span, entry.Key, entry.Value.KindName, "a table that says what reads the file"));
            }
        }

        file.ThrowIfBroken();
        return new ReaderTable(readers);
    }

    /// <summary>Who reads a file on a node of a variant; null when that is unknown.</summary>
    /// <param name="path">The file's path on the node: "/etc/docker/daemon.json".</param>
    /// <param name="variant">The variant, whose own version or one of whose constants says which version of the program it has.</param>
    public FileReader? Find(string path, Variant variant) => _readers.TryGetValue(path, out var reader)
        ? new FileReader(reader.Schema, reader.Version switch
        {
            null => null,
            OfVariant => variant.Version,
            var constant => (variant.Constants[constant] as DocumentString)?.Value,
        })
        : null;
}

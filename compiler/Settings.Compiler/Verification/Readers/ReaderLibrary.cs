using System.Collections.Concurrent;
using System.Text.Json;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Datastore;
using Settings.Compiler.Formats;
using Settings.Compiler.Schemas;
using Settings.Compiler.Sources;
using Settings.Compiler.Validation;

namespace Settings.Compiler.Verification.Readers;

/// <summary>
/// What the programs of a node accept of their files: the schemas of schemas/files, each read when a file of its kind is first
/// checked. Several threads may ask at once.
/// </summary>
public sealed class ReaderLibrary(ICatalogSource catalog)
{
    private const string Folder = "schemas/files/";
    private const string Extension = ".json";
    private const string Ignored = "ignored";

    // Above what files may nest, so the bound of their formats is the one that is reported.
    private const int MaximumDepth = 1024;

    private readonly Lazy<ReaderTable> _table = new(() => ReaderTable.Read(catalog));
    private readonly ConcurrentDictionary<string, SchemaValidator> _validators = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ReaderTraits> _traits = new(StringComparer.Ordinal);

    /// <summary>The paths of files that have a reader, in ordinal order.</summary>
    /// <exception cref="CatalogException">The table of readers is missing or broken.</exception>
    public IReadOnlyList<string> Paths => [.. _table.Value.Paths.Order(StringComparer.Ordinal)];

    /// <summary>Who reads a file on a node of a variant; null when that is unknown.</summary>
    /// <param name="path">The file's path on the node: "/etc/docker/daemon.json".</param>
    /// <param name="variant">The variant.</param>
    /// <exception cref="CatalogException">The table of readers is missing or broken.</exception>
    public FileReader? Find(string path, Variant variant)
    {
        ArgumentNullException.ThrowIfNull(variant);
        return _table.Value.Find(path, variant);
    }

    /// <summary>What a program does not accept of a file.</summary>
    /// <param name="reader">The program.</param>
    /// <param name="format">The file's format.</param>
    /// <param name="text">The file.</param>
    /// <returns>
    /// What it ignores of the file's form, then what its schema refuses, in the order of the values; only the former for a file
    /// that does not parse, which <see cref="FileFormat.Verify"/> reports.
    /// </returns>
    /// <exception cref="InvalidSchemaException">The schema is missing or cannot be used.</exception>
    public IReadOnlyList<ReaderFinding> Check(FileReader reader, FileFormat format, string text)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(format);
        var file = format.Read(text);
        var name = reader.Version is { } version ? $"{Traits(reader).Reader} {version}" : Traits(reader).Reader;
        return
        [
            .. file.Findings.Where(finding => Ignores(reader, finding)).Select(finding => new ReaderFinding(finding.Span, name, $"{finding.Reason}; the last one counts", IsKey: false, IsIgnored: true)),
            .. file.Root is { } root ? Failures(reader, name, Traits(reader).NullIsUnset ? NullsRemoved.From(root) : root) : [],
        ];
    }

    /// <summary>Whether a program reads a file in spite of something that its format forbids.</summary>
    /// <param name="reader">The program.</param>
    /// <param name="finding">What <see cref="FileFormat.Verify"/> found.</param>
    /// <exception cref="InvalidSchemaException">The schema is missing or cannot be used.</exception>
    public bool Ignores(FileReader reader, VerificationFinding finding)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(finding);
        return finding.IsDoubledKey && Traits(reader).IgnoresDoubledKeys;
    }

    private IEnumerable<ReaderFinding> Failures(FileReader reader, string name, DocumentValue value)
    {
        var validator = _validators.GetOrAdd(reader.Version ?? string.Empty, version => new SchemaValidator(new ReaderVersionSource(catalog, version)));
        using var json = JsonDocument.Parse(JsonText.Write(value), new JsonDocumentOptions { MaxDepth = MaximumDepth });
        foreach (var failure in validator.Validate(PathOf(reader), json.RootElement, hidesValues: true))
        {
            yield return new ReaderFinding(
                ValuePlace.Of(value, failure.Location, failure.IsName), name, failure.Text, failure.IsName, failure.IsName && Traits(reader).IgnoresUnknownKeys);
        }
    }

    private static string PathOf(FileReader reader) => Folder + reader.Schema + Extension;

    private ReaderTraits Traits(FileReader reader) => _traits.GetOrAdd(PathOf(reader), ReadTraits);

    private ReaderTraits ReadTraits(string path)
    {
        return SchemaValidator.Parse(catalog, path).TryGetProperty(SchemaKeywords.Vocabulary, out var words)
            ? new ReaderTraits(Word(words, "reader") ?? "its reader", Word(words, "unknown-keys") == Ignored, Word(words, "doubled-keys") == Ignored, Word(words, "nulls") == "unset")
            : throw new InvalidSchemaException(path, $"'{SchemaKeywords.Vocabulary}' does not name the program that reads the file");
    }

    private static string? Word(JsonElement words, string name) => words.TryGetProperty(name, out var word) ? word.GetString() : null;
}

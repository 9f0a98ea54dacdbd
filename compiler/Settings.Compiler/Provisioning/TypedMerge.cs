using Settings.Compiler.Binding;
using Settings.Compiler.Paths;

namespace Settings.Compiler.Provisioning;

/// <summary>
/// A provisioner that reads the settings twice, without types and in part into types of its own, writes its values into the typed part,
/// and writes both together; what is beside the settings is lost.
/// Upstream: aws/karpenter-provider-aws pkg/providers/amifamily/bootstrap/bottlerocketsettings.go, bottlerocket.go.
/// </summary>
internal sealed class TypedMerge : IProvisioning
{
    private const string Settings = "settings";
    private const char ByteOrderMark = '\uFEFF';

    /// <inheritdoc/>
    public EffectiveDocument Run(ProvisionedText document, ProvisionerChoice choice, ProvisionerInputs inputs)
    {
        var bound = DocumentReader.Read(document.Source, choice.Forms);
        var effective = new EffectiveDocument(document.Source, choice);
        var given = TablesNamed(bound.Root, Settings);
        if (FirstMistake(bound, document, given) is { } mistake)
        {
            return effective with { Refusal = mistake };
        }

        var settings = new DocumentTable(default);
        foreach (var (entry, _) in given)
        {
            Merge(settings, (DocumentTable)entry.Value);
        }

        var typed = new DocumentTable(default);
        var decoder = new TypedDecoder(choice);
        foreach (var part in PartsOf(choice))
        {
            foreach (var (entry, path) in TablesNamed(settings, part.Path.Name, SettingPath.Settings))
            {
                typed.Set(part.Path.Name, entry.KeySpan, decoder.Read(part.Type, entry.Value, typed[part.Path.Name], path));
            }
        }

        effective = effective with { Refusal = decoder.Refusals.Count > 0 ? decoder.Refusals[0] : null, Refusals = decoder.Refusals };

        var root = new DocumentTable(default);
        root.Set(Settings, default, typed);
        var writes = new WriteRunner(choice, inputs);
        writes.Run(root);
        return (effective with { Logged = Logged(choice, settings), Origins = writes.Origins }).With(AsNodesRead(bound), Written(choice, settings, typed));
    }

    // What the document would be to a node, where one reads it at all.
    private static DocumentTable AsNodesRead(BoundDocument bound)
    {
        var read = DocumentReader.Read(bound.Source);
        return read.IsValid ? read.Root : bound.Root;
    }

    private static IEnumerable<TypedPart> PartsOf(ProvisionerChoice choice) => choice.Provisioner.Typed.Where(part => choice.Has(part.Versions));

    // Both passes see the same text: what ends the first is said first.
    private static Refusal? FirstMistake(BoundDocument bound, ProvisionedText document, List<(DocumentEntry Entry, SettingPath Path)> given)
    {
        if (document.Source.Text.StartsWith(ByteOrderMark))
        {
            return new Refusal(RefusalKind.NotToml, null, new Text.TextSpan(0, 1), "The document begins with a byte order mark, which is not TOML here; save the file as UTF-8 without one.");
        }

        var first = new TomlVerdict(bound, document.Decoding, document.Secrets) { Only = Settings }.First();
        foreach (var (entry, path) in given)
        {
            var found = entry.Value is DocumentTable
                ? Overflow(entry.Value, path, document)
                : new Refusal(RefusalKind.WrongType, path, entry.Value.Span, $"'{path}' is {entry.Value.KindName}; allowed: a table.");
            first = found is null || first?.Span.Start < found.Span.Start ? first : found;
        }

        return first;
    }

    // A float that is written in digits and is too large is infinite to others, and a mistake to Go (strconv.ParseFloat).
    private static Refusal? Overflow(DocumentValue value, SettingPath path, ProvisionedText document) => value switch
    {
        DocumentFloat number when double.IsInfinity(number.Value) && document.Source.Slice(number.Span).ContainsAnyInRange('0', '9') =>
            new Refusal(RefusalKind.OutOfRange, path, number.Span, $"The number of '{path}' is too large for a float of 64 bits."),
        DocumentArray list => list.Items.Select((item, index) => Overflow(item, path.Item(index), document)).FirstOrDefault(found => found is not null),
        DocumentTable table => table.Entries.Select(entry => Overflow(entry.Value, path.Append(entry.Key), document)).FirstOrDefault(found => found is not null),
        _ => null,
    };

    private static List<(DocumentEntry Entry, SettingPath Path)> TablesNamed(DocumentTable table, string name, SettingPath? above = null) =>
        [.. table.Entries.Where(entry => string.Equals(entry.Key, name, StringComparison.OrdinalIgnoreCase)).Select(entry => (entry, SettingPath.Below(above, entry.Key)))];

    // Without types, names count as they are spelled; only the top-level key is found without regard to case.
    private static void Merge(DocumentTable target, DocumentTable source)
    {
        foreach (var entry in source.Entries)
        {
            if (target[entry.Key] is DocumentTable before && entry.Value is OpenTable { IsClosed: false } after)
            {
                var both = new DocumentTable(before.Span);
                Merge(both, before);
                Merge(both, after);
                target.Set(entry.Key, entry.KeySpan, both);
            }
            else
            {
                target.Set(entry.Key, entry.KeySpan, entry.Value);
            }
        }
    }

    private static DocumentTable Written(ProvisionerChoice choice, DocumentTable settings, DocumentTable typed)
    {
        var writer = new TypedWriter(choice);
        var written = new DocumentTable(default);
        Merge(written, settings);
        foreach (var part in PartsOf(choice))
        {
            if (typed.TryGet(part.Path.Name, out var read) || part.IsAlwaysWritten)
            {
                written.Set(part.Path.Name, read.KeySpan, writer.Write(part.Type, read.Value ?? new DocumentTable(default)));
            }
        }

        var root = new DocumentTable(default);
        root.Set(Settings, default, written);
        return root;
    }

    private static List<string> Logged(ProvisionerChoice choice, DocumentTable settings)
    {
        var logged = new List<string>();
        foreach (var part in PartsOf(choice))
        {
            if (part.LogsUnknown is { } versions && choice.Has(versions) && settings[part.Path.Name] is DocumentTable table)
            {
                logged.AddRange(new StrictReader(choice).Unknown(part.Type, table));
            }
        }

        return logged;
    }
}

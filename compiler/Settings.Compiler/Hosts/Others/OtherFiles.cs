using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Hosts.Yaml;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Others;

/// <summary>Recognises files that people take for user data, by what they contain. What they are is data of the catalog, read at first use.</summary>
/// <param name="catalog">The catalog.</param>
public sealed class OtherFiles(ICatalogSource catalog)
{
    private OtherFile[]? _kinds;

    // Of threads that ask at once each may read the file; any of the results will do.
    private OtherFile[] Kinds => Volatile.Read(ref _kinds) ?? Interlocked.CompareExchange(ref _kinds, OtherFileReader.Read(catalog), null) ?? _kinds;

    /// <summary>What a document is that was read as user data; null when it is some, or nobody knows. Documents that somebody else begins are not looked at.</summary>
    /// <param name="document">The document.</param>
    /// <exception cref="CatalogException">The list of kinds is broken.</exception>
    public OtherFile? Of(UserData document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if ((document.Settings is not null && document.Ignored.Count == 0) || document.Source.Fragment is not null)
        {
            return null;
        }

        if (document.Diagnostics.FirstOrDefault(finding => finding.Rule == EncodingDiagnostics.NotTomlRule) is { } language)
        {
            // What the finding says already is not said twice.
            return Of(document.Source) is { } kind && !language.Message.Contains(kind.Title, StringComparison.Ordinal) ? kind : null;
        }

        foreach (var kind in document.Ignored.Count > 0 ? Kinds : [])
        {
            if (kind.Format == OtherFormat.Toml && (document.Settings is null || kind.BesideSettings is not null) && Fits(kind, document.Ignored))
            {
                return kind;
            }
        }

        return null;
    }

    /// <summary>What a text is that is not TOML; null when nobody knows.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="CatalogException">The list of kinds is broken.</exception>
    public OtherFile? Of(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (OfYaml(text) is { } ofYaml)
        {
            return ofYaml;
        }

        foreach (var kind in Kinds)
        {
            if (kind.Format == OtherFormat.Text && FitsLines(kind, text.Text))
            {
                return kind;
            }
        }

        return null;
    }

    // Each document must be of a kind; the first kind of the list counts.
    private OtherFile? OfYaml(SourceText text)
    {
        var documents = YamlReader.Read(YamlSource.Of(text).Parsed, out var broken);
        if (broken is not null || documents.Count == 0)
        {
            return null;
        }

        var first = int.MaxValue;
        foreach (var document in documents)
        {
            var kind = Array.FindIndex(Kinds, kind => kind.Format == OtherFormat.Yaml && Fits(kind, document));
            if (kind < 0)
            {
                return null;
            }

            first = Math.Min(first, kind);
        }

        return Kinds[first];
    }

    private static bool Fits(OtherFile kind, IReadOnlyList<DocumentEntry> entries)
    {
        var root = DocumentTable.Of(default, [.. entries]);
        return Fits(kind, root) && (kind.KeysBelow is not { } names || entries.Any(entry => entry.Value is DocumentTable table && HasAnywhere(table, names)));
    }

    private static bool Fits(OtherFile kind, object root)
    {
        foreach (var entry in kind.Values?.Entries ?? [])
        {
            string[] values = entry.Value is DocumentArray list ? [.. list.Items.OfType<DocumentString>().Select(item => item.Value)] : [];
            if (!KeyPattern.IsIn(root, entry.Key, values))
            {
                return false;
            }
        }

        return kind.Keys.All(key => KeyPattern.IsIn(root, key)) && (kind.AnyKey is not { } any || any.Any(key => KeyPattern.IsIn(root, key)));
    }

    private static bool HasAnywhere(DocumentTable table, IReadOnlyList<string> names) =>
        table.Entries.Any(entry => names.Contains(entry.Key, StringComparer.Ordinal) || (entry.Value is DocumentTable inner && HasAnywhere(inner, names)));

    private static bool FitsLines(OtherFile kind, string text)
    {
        var (isFirst, isAny) = (false, kind.Line is null);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var trimmed = line.Trim("\uFEFF \t");
            if (!isFirst && !trimmed.IsEmpty)
            {
                if (!BeginsWith(trimmed, kind.FirstLine ?? []))
                {
                    return false;
                }

                isFirst = true;
            }

            isAny = isAny || BeginsWith(trimmed, kind.Line ?? []);
            if (isFirst && isAny)
            {
                return true;
            }
        }

        return false;
    }

    private static bool BeginsWith(ReadOnlySpan<char> line, IReadOnlyList<string> beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (line.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

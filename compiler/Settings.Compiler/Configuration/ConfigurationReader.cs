using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Syntax;
using Settings.Compiler.Text;
using Tomlyn;

namespace Settings.Compiler.Configuration;

/// <summary>
/// Reads configuration files. The reader of user data judges the text and knows the place of everything; Tomlyn makes records of
/// what it accepts. Tomlyn alone would accept unknown keys, keys and tables that are defined twice, and TOML 1.1.
/// </summary>
public static class ConfigurationReader
{
    private const string Targets = "targets";
    private const string Variant = "variant";
    private const string Release = "release";
    private const string Arch = "arch";
    private const char ByteOrderMark = '\uFEFF';
    private static readonly string[] Tables = [Targets];
    private static readonly string[] Names = [Variant, Release, Arch];

    /// <summary>Reads a file. Never throws: what is wrong with it is among its findings.</summary>
    /// <param name="name">How messages call the file.</param>
    /// <param name="bytes">Its content.</param>
    public static SettingsConfiguration Read(string name, ReadOnlySpan<byte> bytes)
    {
        var findings = new DiagnosticBag();
        var source = SourceDecoder.Decode(name, bytes, findings);
        var document = DocumentReader.Read(source);
        findings.AddRange(document.Diagnostics);
        CheckKeys(document.Root, findings);
        if (findings.HasErrors || Records(source, document.Root, findings) is not { } record)
        {
            return new SettingsConfiguration(source, [], DiagnosticOrder.Sorted(findings));
        }

        var targets = new List<TargetPattern>();
        foreach (var entry in (document.Root[Targets] as DocumentTable)?.Entries ?? [])
        {
            var table = (DocumentTable)entry.Value;
            var target = TargetOf(entry, table, record.Targets[entry.Key], source);
            if (target.Arch is { } arch && !Architecture.Known.Contains(arch.Name, StringComparer.Ordinal))
            {
                findings.Add(ConfigurationDiagnostics.UnknownArchitecture(arch.Place.Span, arch.Name, Architecture.Known));
            }

            if (PathGlob.Parse(entry.Key, out var problem) is { } glob)
            {
                targets.Add(new TargetPattern(glob, target));
            }
            else
            {
                findings.Add(ConfigurationDiagnostics.InvalidPattern(entry.KeySpan, entry.Key, problem ?? string.Empty));
            }
        }

        return new SettingsConfiguration(source, targets, DiagnosticOrder.Sorted(findings));
    }

    private static ConfigurationRecord? Records(SourceText source, DocumentTable root, DiagnosticBag findings)
    {
        var text = source.Text.TrimStart(ByteOrderMark);
        try
        {
            return TomlSerializer.Deserialize(text, ConfigurationContext.Default.ConfigurationRecord);
        }
        catch (TomlException refused) when (ConfigurationPlace.Find(root, (refused.Offset ?? 0) + source.Length - text.Length) is { } place)
        {
            findings.Add(place.Refusal());
            return null;
        }
    }

    private static void CheckKeys(DocumentTable root, DiagnosticBag findings)
    {
        CheckKeys(root, Tables, SettingsConfiguration.FileName, findings);
        foreach (var target in (root[Targets] as DocumentTable)?.Entries.Select(entry => entry.Value).OfType<DocumentTable>() ?? [])
        {
            CheckKeys(target, Names, "a target", findings);
        }
    }

    private static void CheckKeys(DocumentTable table, string[] allowed, string owner, DiagnosticBag findings)
    {
        foreach (var entry in table.Entries.Where(entry => !allowed.Contains(entry.Key, StringComparer.Ordinal)))
        {
            findings.Add(ConfigurationDiagnostics.UnknownKey(entry.KeySpan, entry.Key, owner, allowed));
        }
    }

    private static ConfiguredTarget TargetOf(DocumentEntry entry, DocumentTable table, TargetRecord record, SourceText source)
    {
        return new ConfiguredTarget(entry.Key, new SourcePlace(source, entry.KeySpan))
        {
            Variant = Named(record.Variant, Variant),
            Release = Named(record.Release, Release),
            Arch = Named(record.Arch, Arch),
        };

        ConfiguredName? Named(string? name, string key) =>
            name is not null && table[key] is { } value ? new ConfiguredName(name, new SourcePlace(source, value.Span)) : null;
    }
}

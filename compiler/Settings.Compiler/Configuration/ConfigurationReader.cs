using System.Collections.Immutable;
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
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>Reads a file. Never throws: what is wrong with it is among its findings.</summary>
    /// <param name="name">How messages call the file.</param>
    /// <param name="bytes">Its content.</param>
    public static SettingsConfiguration Read(string name, ReadOnlySpan<byte> bytes)
    {
        var findings = new DiagnosticBag();
        var source = SourceDecoder.Decode(name, bytes, findings);
        var document = DocumentReader.Read(source);
        findings.AddRange(document.Diagnostics);
        ConfigurationShape.Check(document.Root, findings);
        if (findings.HasErrors || Records(source, findings) is not { } record)
        {
            return new SettingsConfiguration(source) { Findings = DiagnosticOrder.Sorted(findings) };
        }

        var docs = Names(source, document.Root, ConfigurationShape.Docs, record.DocsUrl is { } url ? [url] : []).FirstOrDefault();
        var configuration = new SettingsConfiguration(source)
        {
            Entries = [.. EntriesOf(source, document.Root, record, findings)],
            Extends = Names(source, document.Root, ConfigurationShape.Extends, record.Extends),
            Exclude = Globs(source, document.Root, record, findings),
            Placeholders = Placeholders(source, document.Root, record, findings),
            Rules = Names(source, document.Root, ConfigurationShape.Rules, record.Rules is { } rules ? [rules] : []).FirstOrDefault(),
            Severities = [.. SeveritiesOf(source, document.Root, record, findings)],
            Policies = Names(source, document.Root, ConfigurationShape.Policies, record.Policy ?? []),
            DocsUrl = docs,
            Docs = docs is null ? null : AddressOf(docs, findings),
            HasPolicies = record.Policy is not null,
            HasExclude = record.Exclude is not null,
            HasPlaceholders = record.Placeholders is not null,
        };
        return configuration.With(DiagnosticOrder.Sorted(findings));
    }

    private static DocsAddress? AddressOf(ConfiguredName written, DiagnosticBag findings)
    {
        var address = DocsAddress.Parse(written.Name, out var problem);
        if (problem is not null)
        {
            findings.Add(ConfigurationDiagnostics.InvalidAddress(written.Place.Span, written.Name, problem));
        }

        return address;
    }

    private static ConfigurationRecord? Records(SourceText source, DiagnosticBag findings)
    {
        var text = source.Text.TrimStart(ByteOrderMark);
        try
        {
            return TomlSerializer.Deserialize(text, ConfigurationContext.Default.ConfigurationRecord) ?? new ConfigurationRecord();
        }
        catch (TomlException refused)
        {
            var offset = Math.Clamp((refused.Offset ?? 0) + source.Length - text.Length, 0, source.Length);
            findings.Add(ConfigurationDiagnostics.NotRead(new TextSpan(offset, 0)));
            return null;
        }
    }

    private static IEnumerable<TargetEntry> EntriesOf(SourceText source, DocumentTable root, ConfigurationRecord record, DiagnosticBag findings)
    {
        foreach (var entry in (root[ConfigurationShape.Targets] as DocumentTable)?.Entries ?? [])
        {
            var place = new SourcePlace(source, entry.KeySpan);
            var targets = ConfigurationShape.TablesOf(entry.Value).Zip(record.Targets[entry.Key].Targets, (table, target) => TargetOf(entry.Key, place, table, target)).ToImmutableArray();
            foreach (var arch in targets.Select(target => target.Arch).OfType<ConfiguredName>().Where(arch => Architecture.Of(arch.Name) is null))
            {
                findings.Add(ConfigurationDiagnostics.UnknownArchitecture(arch.Place.Span, arch.Name, Architecture.Known));
            }

            if (GlobOf(entry.KeySpan, entry.Key, findings) is { } glob)
            {
                yield return new TargetEntry(entry.Key, place, targets) { Glob = glob };
            }
        }
    }

    private static ConfiguredTarget TargetOf(string pattern, SourcePlace place, DocumentTable table, TargetRecord record)
    {
        return new ConfiguredTarget(pattern, place)
        {
            Variant = Named(record.Variant, "variant"),
            Release = Named(record.Release, "release"),
            Arch = Named(record.Arch, "arch") is { } arch ? arch with { Name = Architecture.Of(arch.Name) ?? arch.Name } : null,
            Provisioner = Named(record.Provisioner, "provisioner"),
        };

        ConfiguredName? Named(string? name, string key) =>
            name is not null && table[key] is { } value ? new ConfiguredName(name, new SourcePlace(place.Source, value.Span)) : null;
    }

    private static ImmutableArray<ConfiguredName> Names(SourceText source, DocumentTable root, string key, string[] names)
    {
        IReadOnlyList<DocumentValue> values = root[key] switch { null => [], DocumentArray list => list.Items, var one => [one] };
        return [.. values.Zip(names, (value, name) => new ConfiguredName(name, new SourcePlace(source, value.Span)))];
    }

    private static ImmutableArray<PathPattern> Globs(SourceText source, DocumentTable root, ConfigurationRecord record, DiagnosticBag findings)
    {
        var globs = ImmutableArray.CreateBuilder<PathPattern>();
        foreach (var pattern in Names(source, root, ConfigurationShape.Exclude, record.Exclude ?? []))
        {
            if (GlobOf(pattern.Place.Span, pattern.Name, findings) is { } glob)
            {
                globs.Add(new PathPattern(glob, pattern));
            }
        }

        return globs.ToImmutable();
    }

    private static PathGlob? GlobOf(TextSpan span, string pattern, DiagnosticBag findings)
    {
        var glob = PathGlob.Parse(pattern, out var problem);
        if (glob is null)
        {
            findings.Add(ConfigurationDiagnostics.InvalidPattern(span, pattern, problem ?? string.Empty));
        }

        return glob;
    }

    private static ImmutableArray<ConfiguredPlaceholder> Placeholders(SourceText source, DocumentTable root, ConfigurationRecord record, DiagnosticBag findings)
    {
        var forms = ImmutableArray.CreateBuilder<ConfiguredPlaceholder>();
        foreach (var written in Names(source, root, ConfigurationShape.Placeholders, record.Placeholders ?? []))
        {
            if (PlaceholderForm.Parse(written.Name, out var problem) is { } form)
            {
                forms.Add(new ConfiguredPlaceholder(form, written));
            }
            else
            {
                findings.Add(ConfigurationDiagnostics.InvalidPlaceholder(written.Place.Span, written.Name, problem ?? string.Empty));
            }
        }

        return forms.ToImmutable();
    }

    private static IEnumerable<ConfiguredSeverity> SeveritiesOf(SourceText source, DocumentTable root, ConfigurationRecord record, DiagnosticBag findings)
    {
        foreach (var entry in (root[ConfigurationShape.Severities] as DocumentTable)?.Entries ?? [])
        {
            if (SeverityLevels.Find(record.Severity[entry.Key]) is { } level)
            {
                yield return new ConfiguredSeverity(new ConfiguredName(entry.Key, new SourcePlace(source, entry.KeySpan)), level, new SourcePlace(source, entry.Value.Span));
            }
            else
            {
                findings.Add(ConfigurationDiagnostics.UnknownLevel(entry.Value.Span, record.Severity[entry.Key], SeverityLevels.Words));
            }
        }
    }
}

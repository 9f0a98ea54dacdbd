using System.Collections.Immutable;
using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;

namespace Settings.Compiler.Facts;

/// <summary>
/// Reads host facts from TOML: those of <see cref="KnownFacts"/>, and under [settings] values of settings themselves, as programs
/// on the machine would set them. What is not given is as in <see cref="HostFacts.Default"/>.
/// </summary>
public static class HostFactsFile
{
    private const string SettingsTable = "settings";

    /// <summary>Reads a file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="diagnostics">Takes what is wrong; with errors the facts are not to be used.</param>
    public static HostFacts Read(SourceText source, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        var document = DocumentReader.Read(source);
        diagnostics.AddRange(document.Diagnostics);
        var values = ImmutableDictionary.CreateBuilder<string, DocumentValue>(StringComparer.Ordinal);
        var settings = HostFacts.Default.Settings;
        foreach (var entry in document.Root.Entries)
        {
            switch (entry.Key, entry.Value)
            {
                case (SettingsTable, DocumentTable table):
                    settings = table;
                    break;
                case (SettingsTable, _):
                    diagnostics.Add(HostFactDiagnostics.WrongKind(entry.Value.Span, SettingsTable, "a table"));
                    break;
                default:
                    Read(entry, entry.Key, values, diagnostics);
                    break;
            }
        }

        return Facts(values.ToImmutable()) with { Settings = settings };
    }

    private static void Read(DocumentEntry entry, string name, ImmutableDictionary<string, DocumentValue>.Builder values, DiagnosticBag diagnostics)
    {
        if (KnownFacts.Find(name) is { } fact)
        {
            if (fact.Accepts(entry.Value))
            {
                values[name] = entry.Value;
            }
            else
            {
                diagnostics.Add(HostFactDiagnostics.WrongKind(entry.Value.Span, name, fact.Expects));
            }
        }
        else if (!Groups().Contains(name))
        {
            diagnostics.Add(HostFactDiagnostics.Unknown(entry.KeySpan, name, Meant(name)));
        }
        else if (entry.Value is DocumentTable table)
        {
            foreach (var member in table.Entries)
            {
                Read(member, $"{name}.{member.Key}", values, diagnostics);
            }
        }
        else
        {
            diagnostics.Add(HostFactDiagnostics.WrongKind(entry.Value.Span, name, "a table"));
        }
    }

    private static IEnumerable<string> Groups() => KnownFacts.All.Where(fact => fact.Name.Contains('.', StringComparison.Ordinal)).Select(fact => fact.Name.Split('.')[0]).Distinct();

    // A fact outside of its table, or with the table's name before its own, is meant rather than one with a similar name.
    private static string? Meant(string name)
    {
        var last = name[(name.LastIndexOf('.') + 1)..];
        return KnownFacts.All.FirstOrDefault(fact => fact.Name.EndsWith('.' + last, StringComparison.Ordinal) || fact.Name.Replace('.', '-') == last)?.Name
            ?? NearestName.Of(name, [.. KnownFacts.All.Select(fact => fact.Name), .. Groups(), SettingsTable]);
    }

    private static HostFacts Facts(ImmutableDictionary<string, DocumentValue> values)
    {
        var facts = HostFacts.Default with { Values = values };
        return facts with
        {
            CpuCount = facts.Number(KnownFacts.CpuCount) ?? facts.CpuCount,
            HasElasticFabricAdapter = values.GetValueOrDefault(KnownFacts.ElasticFabricAdapter.Name) is DocumentBoolean { Value: true },
            ResolvableNames = [.. facts.Texts(KnownFacts.ResolvableNames) ?? []],
        };
    }
}

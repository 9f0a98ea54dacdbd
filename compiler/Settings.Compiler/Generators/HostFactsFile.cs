using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Helpers;
using Settings.Compiler.Text;

namespace Settings.Compiler.Generators;

/// <summary>
/// Reads host facts from TOML: cpu-count, elastic-fabric-adapter, resolvable-names, and under [settings] the values that
/// programs on the machine would set, such as settings.aws.region. What is not given is as in <see cref="HostFacts.Default"/>.
/// </summary>
public static class HostFactsFile
{
    private const string CpuCount = "cpu-count";
    private const string Adapter = "elastic-fabric-adapter";
    private const string Names = "resolvable-names";
    private const string SettingsTable = "settings";

    /// <summary>Reads a file.</summary>
    /// <param name="source">The file.</param>
    /// <param name="diagnostics">Takes what is wrong; with errors the facts are not to be used.</param>
    public static HostFacts Read(SourceText source, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        var document = DocumentReader.Read(source);
        diagnostics.AddRange(document.Diagnostics);
        var facts = HostFacts.Default;
        foreach (var entry in document.Root.Entries)
        {
            switch (entry.Key, entry.Value)
            {
                case (CpuCount, DocumentInteger number) when number.Value > 0 && number.Value <= int.MaxValue:
                    facts = facts with { CpuCount = (int)number.Value };
                    break;
                case (Adapter, DocumentBoolean truth):
                    facts = facts with { HasElasticFabricAdapter = truth.Value };
                    break;
                case (Names, DocumentArray list) when list.Items.All(item => item is DocumentString):
                    facts = facts with { ResolvableNames = [.. list.Items.OfType<DocumentString>().Select(name => name.Value)] };
                    break;
                case (SettingsTable, DocumentTable settings):
                    facts = facts with { Settings = settings };
                    break;
                default:
                    diagnostics.Add(Unusable(entry));
                    break;
            }
        }

        return facts;
    }

    private static Diagnostic Unusable(DocumentEntry entry) => entry.Key switch
    {
        CpuCount => HostFactDiagnostics.WrongKind(entry.Value.Span, CpuCount, "a positive integer"),
        Adapter => HostFactDiagnostics.WrongKind(entry.Value.Span, Adapter, "true or false"),
        Names => HostFactDiagnostics.WrongKind(entry.Value.Span, Names, "a list of host names"),
        SettingsTable => HostFactDiagnostics.WrongKind(entry.Value.Span, SettingsTable, "a table"),
        _ => HostFactDiagnostics.Unknown(entry.KeySpan, entry.Key, [CpuCount, Adapter, Names, SettingsTable]),
    };
}

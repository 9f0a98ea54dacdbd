using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;

namespace Settings.Compiler.Configuration;

/// <summary>Says which keys a configuration file has and of which kinds their values are, with every deviation at its place.</summary>
internal static class ConfigurationShape
{
    /// <summary>The table of targets.</summary>
    public const string Targets = "targets";

    /// <summary>The patterns of what is passed over in folders.</summary>
    public const string Exclude = "exclude";

    /// <summary>How placeholders are written.</summary>
    public const string Placeholders = "placeholders";

    /// <summary>The table of severities.</summary>
    public const string Severities = "severity";

    /// <summary>The folder of rules.</summary>
    public const string Rules = "rules";

    /// <summary>The policies.</summary>
    public const string Policies = "policy";

    /// <summary>Where the pages about findings are.</summary>
    public const string Docs = "docs-url";

    /// <summary>The files that are extended.</summary>
    public const string Extends = "extends";

    private const string OneTarget = "a table such as { variant = \"aws-k8s-1.34\" }";
    private static readonly string[] Keys = [Extends, Targets, Exclude, Placeholders, Severities, Rules, Policies, Docs];
    private static readonly string[] TargetKeys = ["variant", "release", "arch", "provisioner"];

    /// <summary>Checks a file.</summary>
    /// <param name="root">Its tables and values.</param>
    /// <param name="findings">Where deviations go.</param>
    public static void Check(DocumentTable root, DiagnosticBag findings)
    {
        CheckKeys(root, Keys, SettingsConfiguration.FileName, findings);
        foreach (var entry in root.Entries)
        {
            switch (entry.Key)
            {
                case Targets when Is<DocumentTable>(entry.Value, entry.Key, "a table of patterns", findings) is { } targets:
                    CheckTargets(targets, findings);
                    break;
                case Severities when Is<DocumentTable>(entry.Value, entry.Key, "a table such as { BR1127 = \"off\" }", findings) is { } severities:
                    CheckTexts(severities.Entries, findings);
                    break;
                case Exclude or Placeholders when Is<DocumentArray>(entry.Value, entry.Key, "a list of strings", findings) is { } list:
                    CheckItems(entry.Key, list, findings);
                    break;
                case Extends or Policies when entry.Value is DocumentArray list:
                    CheckItems(entry.Key, list, findings);
                    break;
                case Extends or Policies:
                    Is<DocumentString>(entry.Value, entry.Key, "a string or a list of strings", findings);
                    break;
                case Rules or Docs:
                    Is<DocumentString>(entry.Value, entry.Key, "a string", findings);
                    break;
            }
        }
    }

    /// <summary>The tables of an entry of the table of targets: one, or those of a list.</summary>
    public static IEnumerable<DocumentTable> TablesOf(DocumentValue entry) => entry is DocumentArray list ? list.Items.OfType<DocumentTable>() : entry is DocumentTable one ? [one] : [];

    private static void CheckTargets(DocumentTable targets, DiagnosticBag findings)
    {
        foreach (var entry in targets.Entries)
        {
            if (entry.Value is not DocumentArray)
            {
                Is<DocumentTable>(entry.Value, entry.Key, $"{OneTarget}, or a list of such tables", findings);
            }
            else if (entry.Value is DocumentArray { Items.Count: 0 })
            {
                findings.Add(ConfigurationDiagnostics.NoTarget(entry.Value.Span, entry.Key));
            }

            foreach (var item in (entry.Value as DocumentArray)?.Items ?? [])
            {
                Is<DocumentTable>(item, $"an item of '{entry.Key}'", OneTarget, findings, isPhrase: true);
            }

            foreach (var table in TablesOf(entry.Value))
            {
                CheckKeys(table, TargetKeys, "a target", findings);
                CheckTexts(table.Entries.Where(part => TargetKeys.Contains(part.Key, StringComparer.Ordinal)), findings);
            }
        }
    }

    private static void CheckItems(string key, DocumentArray list, DiagnosticBag findings)
    {
        foreach (var item in list.Items)
        {
            Is<DocumentString>(item, $"an item of '{key}'", "a string", findings, isPhrase: true);
        }
    }

    private static void CheckTexts(IEnumerable<DocumentEntry> entries, DiagnosticBag findings)
    {
        foreach (var entry in entries)
        {
            Is<DocumentString>(entry.Value, entry.Key, "a string", findings);
        }
    }

    private static T? Is<T>(DocumentValue value, string key, string expected, DiagnosticBag findings, bool isPhrase = false)
        where T : DocumentValue
    {
        if (value is T right)
        {
            return right;
        }

        findings.Add(ConfigurationDiagnostics.WrongKind(value.Span, isPhrase ? $"{char.ToUpperInvariant(key[0])}{key[1..]}" : $"'{key}'", value.KindName, expected));
        return null;
    }

    private static void CheckKeys(DocumentTable table, string[] allowed, string owner, DiagnosticBag findings)
    {
        foreach (var entry in table.Entries.Where(entry => !allowed.Contains(entry.Key, StringComparer.Ordinal)))
        {
            findings.Add(ConfigurationDiagnostics.UnknownKey(entry.KeySpan, entry.Key, owner, allowed));
        }
    }
}

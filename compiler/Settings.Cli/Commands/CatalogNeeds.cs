using Settings.Cli.Output;
using Settings.Cli.Output.Json;
using Settings.Compiler.Analysis;
using Settings.Compiler.Catalog;
using Settings.Compiler.Compilation;

namespace Settings.Cli.Commands;

/// <summary>catalog needs: for each file of a variant the settings without which a node does not write it.</summary>
internal static class CatalogNeeds
{
    /// <summary>Prints the needs.</summary>
    public static void Print(Workspace workspace, Compiler.Catalog.Variant variant, CommandStreams streams, bool isJson)
    {
        var needs = new VariantTyper(variant, workspace.Schemas.SettingsFor(variant), workspace.Templates).Needs().ToArray();
        if (isJson)
        {
            JsonOutput.Write(streams.Output, new NeedsJson(needs.Select(ToJson)), JsonContracts.Printed.NeedsJson);
            return;
        }

        foreach (var file in needs.GroupBy(need => need.File.Path, StringComparer.Ordinal))
        {
            streams.Output.WriteLine(file.Key);
            foreach (var (_, requirement, provider) in file)
            {
                var conditions = requirement.Conditions.Length == 0 ? string.Empty : $", when {string.Join(" and ", requirement.Conditions)}";
                streams.Output.WriteLine($"  {requirement.Setting} ({WordsOf(provider)}){conditions}");
            }
        }
    }

    private static NeedJson ToJson(FileNeed need) => new(need.File.Path, need.Requirement.Setting.ToString(), NameOf(need.Provider), need.Requirement.Conditions);

    private static string NameOf(SettingProvider provider) => provider switch
    {
        SettingProvider.Defaults => "defaults",
        SettingProvider.Generator => "generator",
        SettingProvider.Machine => "machine",
        _ => "user-data",
    };

    private static string WordsOf(SettingProvider provider) => provider switch
    {
        SettingProvider.Defaults => "has a default",
        SettingProvider.Generator => "generated",
        SettingProvider.Machine => "reported by the machine",
        _ => "must be set by user data",
    };
}

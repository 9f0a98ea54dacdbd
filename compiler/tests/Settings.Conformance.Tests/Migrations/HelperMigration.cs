using System.Text;
using System.Text.Json;
using Settings.Compiler.Text;
using Settings.Migrations;

namespace Settings.Conformance.Tests.Migrations;

/// <summary>The helpers of real migrations, written as a maintainer would write them here.</summary>
internal static class HelperMigration
{
    /// <summary>The migration that a helper with its arguments is.</summary>
    public static Migration Of(MigrationFixture fixture)
    {
        var document = MigrationDocument.Read(new SourceText(fixture.Id, TextOf(fixture.Helper, fixture.Arguments)), fixture.Id);
        return document.IsValid ? document.Migration : throw new InvalidOperationException(document.Diagnostics[0].Message);
    }

    private static string TextOf(string helper, JsonElement arguments)
    {
        if (helper == "ReplaceSchnauzer")
        {
            return $"regenerate {Name(arguments, "setting")}@setting-generator {Raw(arguments, "old_schnauzer_cmdline")} -> {Raw(arguments, "new_schnauzer_cmdline")}";
        }

        var text = new StringBuilder();
        foreach (var item in arguments.EnumerateArray())
        {
            text.Append(helper switch
            {
                "AddPrefixes" => $"add prefix {item.GetString()}",
                "AddMetadata" => string.Join('\n', item.GetProperty("metadata").EnumerateArray().Select(name => $"add {Name(item, "setting")}@{name.GetString()}")),
                "ReplaceLists" => $"replace {Name(item, "setting")} {Raw(item, "old_vals")} -> {Raw(item, "new_vals")}",
                "ReplaceMetadataLists" => $"replace {Name(item, "setting")}@{Name(item, "metadata")} {Raw(item, "old_vals")} -> {Raw(item, "new_vals")}",
                "ReplaceMetadata" => $"replace {Name(item, "setting")}@{Raw(item, "metadata")} {Raw(item, "old_val")} -> {Raw(item, "new_val")}",
                _ => throw new InvalidOperationException($"The helper {helper} is new."),
            }).Append('\n');
        }

        return text.ToString();
    }

    private static string Name(JsonElement item, string name) => item.GetProperty(name).GetString() ?? string.Empty;

    private static string Raw(JsonElement item, string name) => item.GetProperty(name).GetRawText();
}

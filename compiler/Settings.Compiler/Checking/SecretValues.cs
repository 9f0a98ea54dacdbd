using Settings.Compiler.Binding;
using Settings.Compiler.Datastore;
using Settings.Compiler.Schemas;
using Settings.Compiler.Text;

namespace Settings.Compiler.Checking;

/// <summary>Finds the secrets of settings that are not written as TOML, by their keys: known secret ones, and what resembles one.</summary>
internal static class SecretValues
{
    private const string Settings = "settings";

    /// <summary>Where they are.</summary>
    /// <param name="settings">What lies below settings.</param>
    /// <param name="policy">What is secret.</param>
    public static IEnumerable<TextSpan> In(DocumentTable settings, SecretPolicy policy)
    {
        var found = new List<TextSpan>();
        Visit(settings, [Settings], SettingSecrecy.Open, policy, found);
        return found;
    }

    private static void Visit(DocumentValue value, string[] path, SettingSecrecy secrecy, SecretPolicy policy, List<TextSpan> found)
    {
        switch (value)
        {
            case DocumentTable table:
                foreach (var entry in table.Entries)
                {
                    string[] below = [.. path, entry.Key];
                    Visit(entry.Value, below, secrecy == SettingSecrecy.Secret ? secrecy : policy.Judge(below, out _), policy, found);
                }

                break;
            case DocumentArray list:
                foreach (var item in list.Items)
                {
                    Visit(item, path, secrecy, policy, found);
                }

                break;

            // In place of a table with a secret in it, anything else may be that secret.
            case { } when secrecy == SettingSecrecy.Secret || (secrecy == SettingSecrecy.Partial && value is not DocumentBoolean):
                found.Add(value.Span);
                break;
        }
    }
}

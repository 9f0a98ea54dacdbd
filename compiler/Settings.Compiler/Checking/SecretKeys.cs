using System.Buffers;
using Settings.Compiler.Datastore;
using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.Compiler.Checking;

/// <summary>
/// Keys that may contain a secret: people forget where a text ends, which then has lines of settings in it, or put quotation marks around a whole
/// assignment. Such a key is spelled nowhere.
/// </summary>
public static class SecretKeys
{
    private static readonly SearchValues<char> OfAssignments = SearchValues.Create("\r\n=:");

    /// <summary>The table with the first such key of a path; null when there is none.</summary>
    /// <param name="setting">The path.</param>
    /// <param name="policy">What is secret.</param>
    public static SettingPath? TableOf(SettingPath setting, SecretPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(setting);
        ArgumentNullException.ThrowIfNull(policy);
        SettingPath? table = null;
        for (var at = setting; at.Parent is { } parent; at = parent)
        {
            if (at.Name.AsSpan().ContainsAny(OfAssignments) && (at.Name.AsSpan().ContainsAny('\r', '\n') || IsAssignment(at.Name, policy)))
            {
                table = parent;
            }
        }

        return table;
    }

    private static bool IsAssignment(string key, SecretPolicy policy) => new SecretWords(new SourceText(string.Empty, key), policy).Assigned(new TextSpan(0, key.Length)) is not null;
}

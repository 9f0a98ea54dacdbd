namespace Settings.Compiler.Schemas;

/// <summary>Follows a path by every name of a setting, and through lists with a star or without a word.</summary>
internal static class SecrecyFinder
{
    private const string Star = "*";

    /// <summary>What a schema says about the value at the end of a path.</summary>
    /// <param name="node">Where the path begins.</param>
    /// <param name="path">The keys.</param>
    /// <param name="known">How many of the keys, from the first on, lead somewhere.</param>
    public static SettingSecrecy Of(SchemaNode node, ReadOnlySpan<string> path, out int known)
    {
        known = 0;
        switch (node)
        {
            case ChoiceNode choice:
                var best = SettingSecrecy.Unknown;
                foreach (var option in choice.Options)
                {
                    var secrecy = Of(option.Node, path, out var reached);
                    (best, known) = (secrecy > best ? secrecy : best, Math.Max(reached, known));
                }

                return best;
            case ListNode { Rest: { } items }:
                return items.Notes.IsSecret ? SettingSecrecy.Secret : Of(items.Node, path is [Star, .. var rest] ? rest : path, out known);
        }

        if (path.IsEmpty || node is AnyNode)
        {
            return HoldsSecret(node) ? SettingSecrecy.Partial : SettingSecrecy.Open;
        }

        if (node is not TableNode table || SlotOf(table, path[0]) is not { } slot)
        {
            return SettingSecrecy.Unknown;
        }

        var below = 0;
        var result = slot.Notes.IsSecret ? SettingSecrecy.Secret : Of(slot.Node, path[1..], out below);
        known = below + 1;
        return result;
    }

    /// <summary>Whether a part of a value must not be shown.</summary>
    public static bool HoldsSecret(SchemaNode node) => node switch
    {
        ChoiceNode choice => choice.Options.Any(option => HoldsSecret(option.Node)),
        ListNode { Rest: { } rest } => rest.Notes.IsSecret || HoldsSecret(rest.Node),
        TableNode table => table.Properties.Any(IsSecret) || (table.Rest is { } rest && IsSecret(rest)),
        _ => false,
    };

    private static SchemaSlot? SlotOf(TableNode table, string key) =>
        table.IsMap ? table.Rest : table.TryGetProperty(key, out var property) ? property : table.Properties.FirstOrDefault(other => other.StoredAs == key) ?? table.Rest;

    private static bool IsSecret(SchemaSlot slot) => slot.Notes.IsSecret || HoldsSecret(slot.Node);
}

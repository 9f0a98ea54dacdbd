namespace Settings.Compiler.Import;

/// <summary>What a loop calls its items: a mirror of settings.container-registry.mirrors.</summary>
internal static class LoopNames
{
    /// <summary>The name for what is in a list or table.</summary>
    /// <param name="path">The list or table; null when it has no name.</param>
    /// <param name="isTable">Whether the items are entries.</param>
    public static string Of(string? path, bool isTable)
    {
        var last = path?[(path.LastIndexOf('.') + 1)..].Replace('-', '_') ?? string.Empty;
        var one = last switch
        {
            [.., 'i', 'e', 's'] => $"{last[..^3]}y",
            [.., 's', 's'] => string.Empty,
            [.., 's'] => last[..^1],
            _ => string.Empty,
        };
        return one.Length > 0 && char.IsAsciiLetter(one[0]) && one.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? one
            : isTable ? "entry"
            : "item";
    }
}

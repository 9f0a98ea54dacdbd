namespace Settings.Fuzz;

/// <summary>A document with secrets. As long as they are whole below their headers, nothing that is said may contain one; of what is left of a name or a value, nobody knows whether it is one.</summary>
internal static class Secrets
{
    /// <summary>What is in each of them.</summary>
    public const string Canary = "CANARY";

    private static readonly string[] All =
    [
        $"[settings.kubernetes]\nbootstrap-token = \"{Canary}.0123456789abcdef\"\n",
        $"[settings.host-containers.admin]\nuser-data = \"{Canary}\"\n",
        $"[[settings.container-registry.credentials]]\npassword = \"{Canary}\"\n",
        $"[settings.network]\nhttps-proxy = \"http://u:{Canary}@h.example:3128\"\n",
    ];

    /// <summary>The document.</summary>
    public static string Text { get; } = "[settings]\nmotd = \"x\"\n" + string.Concat(All.Select(secret => $"{secret}enabled = true\n"));

    /// <summary>Whether each secret in a text is still whole.</summary>
    public static bool AreWholeIn(string text) => text.Split(Canary).Length == All.Sum(secret => $"\n{text}".Split($"\n{secret}").Length - 1) + 1;
}

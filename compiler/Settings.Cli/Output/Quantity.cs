namespace Settings.Cli.Output;

/// <summary>Numbers with their nouns.</summary>
internal static class Quantity
{
    /// <summary>Such as 1 fix and 2 fixes.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="noun">The word for one.</param>
    public static string Of(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}{(noun.EndsWith('x') ? "es" : "s")}";
}

namespace Settings.Cli.Review;

/// <summary>A setting that changes, with what may be shown of it.</summary>
/// <param name="Name">The setting.</param>
/// <param name="Before">Its value as JSON, or the mask; null when it has none before.</param>
/// <param name="After">Its value as JSON, or the mask; null when it has none after.</param>
internal sealed record ShownSetting(string Name, string? Before, string? After)
{
    /// <summary>One line of a diff.</summary>
    public string Line => (Before, After) switch
    {
        (null, { } added) => $"+ {Name} = {added}",
        ({ } removed, null) => $"- {Name} = {removed}",
        _ => $"~ {Name} = {Before ?? "nothing"} -> {After ?? "nothing"}",
    };
}

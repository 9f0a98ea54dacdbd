namespace Settings.Migrations.Drafting;

/// <summary>A test as migrations carry it.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Variant">The variant that it runs on; null for none.</param>
internal sealed record TestBlock(string Name, string? Variant)
{
    /// <summary>The store before, name by name.</summary>
    public IReadOnlyList<(string Place, string Value)> Given { get; init; } = [];

    /// <summary>What is different after the upgrade; null when the test does not look. A value of null is gone.</summary>
    public IReadOnlyList<(string Place, string? Value)>? Forward { get; init; }

    /// <summary>What is different after the upgrade and the downgrade; null when the test does not look.</summary>
    public IReadOnlyList<(string Place, string? Value)>? Back { get; init; }

    /// <summary>Writes the test.</summary>
    public void Write(IndentedText text) => text.Block($"test {StatementText.Quoted(Name)}{(Variant is null ? string.Empty : $" on {StatementText.Quoted(Variant)}")}", () =>
    {
        foreach (var (place, value) in Given)
        {
            text.Line($"given {place} = {value}");
        }

        Write(text, "expect", Forward);
        Write(text, "expect back", Back);
    });

    private static void Write(IndentedText text, string words, IReadOnlyList<(string Place, string? Value)>? expected)
    {
        if (expected is { Count: 0 })
        {
            text.Line(words);
        }

        foreach (var (place, value) in expected ?? [])
        {
            text.Line(value is null ? $"{words} {place} gone" : $"{words} {place} = {value}");
        }
    }
}

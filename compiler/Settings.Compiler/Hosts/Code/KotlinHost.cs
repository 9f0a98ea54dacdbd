namespace Settings.Compiler.Hosts.Code;

/// <summary>Kotlin. Source: Kotlin language specification, "String interpolation expressions".</summary>
public sealed class KotlinHost : CodeHost
{
    private static readonly EscapeStyle Escapes = new("tbnr\\'\"$", "\t\b\n\r\\'\"$") { Numbers = "u4", IsKept = true };

    /// <inheritdoc/>
    public override string Name => "Kotlin";

    /// <inheritdoc/>
    internal override CodeLanguage Language { get; } = new(
        "kotlin",
        [
            new("\"\"\"") { IsMultiline = true, Interpolation = Interpolation.DollarNames },
            new("\"") { Escapes = Escapes, Interpolation = Interpolation.DollarNames },
            new("'") { Escapes = Escapes },
        ])
    {
        NestsComments = true,
        PercentCalls = ["format"],
    };

    /// <inheritdoc/>
    public override bool IsNamed(string name) => Path.GetExtension(name) is ".kt" or ".kts";
}

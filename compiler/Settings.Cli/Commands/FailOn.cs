using System.Collections.Immutable;
using System.CommandLine;
using Settings.Compiler.Diagnostics;

namespace Settings.Cli.Commands;

/// <summary>
/// Which findings count, so a run ends with exit code 1: errors, and what keeps a node from booting, always; and what is asked for besides,
/// those of a severity or a worse one, and those with an effect.
/// </summary>
/// <param name="Severity">The severity; null when no other than an error counts by its severity.</param>
/// <param name="Effects">The effects.</param>
internal sealed record FailOn(Severity? Severity, ImmutableArray<Effect> Effects)
{
    // In the order of the severities.
    private static readonly ImmutableArray<string> Severities = ["info", "warning", "error"];

    /// <summary>What counts always.</summary>
    public static FailOn Usual { get; } = new(null, []);

    /// <summary>Findings that count for a reason of the verb's own; null for none.</summary>
    public Predicate<Diagnostic>? Also { get; init; }

    /// <summary>Makes the option of one verb.</summary>
    public static Option<string?> CreateOption()
    {
        var option = new Option<string?>("--fail-on")
        {
            Description = $"Findings that count for the exit code besides errors and what keeps a node from booting: those of a level ({string.Join(", ", Severities.Reverse())}) or with an effect ({string.Join(", ", EffectWords.All)}); several with commas between.",
            HelpName = "LEVEL|EFFECT",
        };
        option.Validators.Add(result =>
        {
            if (Unknown(result.Tokens is [var token, ..] ? token.Value : string.Empty) is { } word)
            {
                result.AddError($"--fail-on: '{word}' is neither a level nor an effect; levels are {string.Join(", ", Severities)}, effects are {string.Join(", ", EffectWords.All)}.");
            }
        });
        return option;
    }

    /// <summary>What the option says.</summary>
    /// <param name="words">Its value; null when it is not given.</param>
    /// <param name="isStrict">Whether warnings count anyway.</param>
    public static FailOn Of(string? words, bool isStrict)
    {
        var given = Words(words ?? string.Empty);
        Severity[] severities = [.. given.Where(word => Severities.Contains(word)).Select(word => (Severity)Severities.IndexOf(word)), .. isStrict ? [Compiler.Diagnostics.Severity.Warning] : Array.Empty<Severity>()];
        return new FailOn(severities.Length == 0 ? null : severities.Min(), [.. given.Select(EffectWords.Find).OfType<Effect>()]);
    }

    /// <summary>Whether a finding makes the run fail.</summary>
    public bool Fails(Diagnostic finding) => Fails(finding.Severity, finding.Rule.Effect) || Also?.Invoke(finding) == true;

    /// <summary>Whether a finding of which no more is known makes the run fail.</summary>
    /// <param name="severity">Its severity.</param>
    /// <param name="effect">Its effect; null for none.</param>
    public bool Fails(Severity? severity, Effect? effect) =>
        severity == Compiler.Diagnostics.Severity.Error
        || severity >= Severity
        || (effect is { } known && (known is Effect.Rejected or Effect.BootFails || Effects.Contains(known)));

    /// <summary>The severity that a word of the option names; null when it names none.</summary>
    public static Severity? SeverityOf(string? word) => word is not null && Severities.IndexOf(word) is >= 0 and var severity ? (Severity)severity : null;

    private static string? Unknown(string words) => Array.Find(Words(words), word => !Severities.Contains(word) && EffectWords.Find(word) is null);

    private static string[] Words(string words) => words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

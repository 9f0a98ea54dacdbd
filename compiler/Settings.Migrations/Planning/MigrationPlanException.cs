namespace Settings.Migrations.Planning;

/// <summary>There is no way from one release to another.</summary>
public sealed class MigrationPlanException : Exception
{
    private MigrationPlanException(string message)
        : base(message)
    {
    }

    /// <summary>Where the chain of steps ends; null when that is not the reason.</summary>
    public string? EndsAt { get; private init; }

    /// <summary>What it should lead to: the newer release, on the way down as well; null when that is not the reason.</summary>
    public string? Target { get; private init; }

    /// <summary>The step at which the chain ends, where a later list of steps has it again; null when none has.</summary>
    public ReleaseStep? Repaired { get; private init; }

    /// <summary>What an operator can do about it, beginning with a new line; empty when there is nothing to say.</summary>
    public string Advice => Repaired is not { Since: { } since } step ? string.Empty :
        $"\nThe list of migrations lost this step, so no node can upgrade or downgrade across it; the list of {since} has it again."
        + $"\nUpgrade no further than {step.From}, or downgrade no further than {step.To}, until the update repository offers {since} or a newer release:"
        + "\nwith its list, nodes can take the step. Replace a node that cannot wait with a new one.";

    internal static MigrationPlanException EndOfChain(MigrationDirection direction, string here, string target, ReleaseStep? repaired) =>
        new($"no {(direction == MigrationDirection.Forward ? "upgrade" : "downgrade")} path: the published list has no step from {here} {(repaired is null ? $"towards {target}" : $"to {repaired.To}")}") { EndsAt = here, Target = target, Repaired = repaired };

    internal static MigrationPlanException NotExact(ReleaseStep step) =>
        new($"the migrations from the step {step.From} -> {step.To} on can be planned but not run: only their names are known");

    internal static MigrationPlanException NoGap(ReleaseGap gap, IReadOnlyList<ReleaseStep> lost) =>
        new($"no list of migrations has lost a step from {gap.From} to {gap.To}{(lost.Count == 0 ? string.Empty : $"; lost are {string.Join(", ", lost.Select(step => $"{step.From}..{step.To}"))}")}");

    internal static MigrationPlanException NoRelease(string name) =>
        new($"\"{name}\" is not a valid release; write three numbers with dots between them, such as 1.26.1");
}

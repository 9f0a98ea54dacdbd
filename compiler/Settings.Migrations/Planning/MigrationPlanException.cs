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
        $"\nThe list of migrations lost its step from {step.From} to {step.To}, so that no node crosses it, in either direction; the list of {since} has it again."
        + $"\nGo no farther than to {step.From} on the way up, or to {step.To} on the way down, until the update repository offers {since} or a newer release:"
        + "\nwith its list, nodes cross the step. A node that cannot wait is replaced by a new one.";

    internal static MigrationPlanException EndOfChain(string here, string target, ReleaseStep? repaired) =>
        new($"the chain of migrations ends at {here}: no step leads on to {target}, upwards or downwards") { EndsAt = here, Target = target, Repaired = repaired };

    internal static MigrationPlanException NotExact(ReleaseStep step) =>
        new($"of the migrations from {step.From} to {step.To} and later nothing but their names is known, so that they are planned and cannot be run");

    internal static MigrationPlanException NoRelease(string name) =>
        new($"\"{name}\" is no release; a release is three numbers with dots between them, such as 1.26.1");
}

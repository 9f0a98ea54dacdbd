using Settings.Cli.Output.Json;
using Settings.Compiler.Compilation.Releases;
using Settings.Migrations.Planning;

namespace Settings.Cli.Output;

/// <summary>Prints what differs between two releases, for those who are about to change from one to the other.</summary>
/// <param name="difference">What it is.</param>
/// <param name="before">The first release.</param>
/// <param name="after">The second release.</param>
/// <param name="nameVariants">Names several variants in few words; empty for all.</param>
internal sealed class ReleaseDifferenceOutput(ReleaseDifference difference, string before, string after, Func<IReadOnlyList<string>, string> nameVariants)
{
    /// <summary>Why nodes cannot change from the first release to the second; null when they can.</summary>
    public MigrationPlanException? Obstacle { get; init; }

    /// <summary>For people.</summary>
    public void WriteText(TextWriter output)
    {
        output.WriteLine($"{before} -> {after}");
        if (Obstacle is not null)
        {
            output.WriteLine($"\n{Obstacle.Message}.{Obstacle.Advice}");
        }

        Write(output, "variants", difference.Removed.Select(name => $"- {name}").Concat(difference.Added.Select(name => $"+ {name}")));
        foreach (var (kind, title) in ReleaseChangeText.Kinds)
        {
            Write(output, title, difference.Changes.Where(change => change.Kind == kind).Select(Line));
        }
    }

    /// <summary>For programs.</summary>
    public ReleaseDifferenceJson ToJson() => new(
        before,
        after,
        Obstacle is null ? null : $"{Obstacle.Message}.{Obstacle.Advice}",
        new VariantChangesJson(difference.Removed, difference.Added),
        ChangesOf(VariantFactKind.Setting),
        ChangesOf(VariantFactKind.Default),
        ChangesOf(VariantFactKind.Generator),
        ChangesOf(VariantFactKind.Effect),
        ChangesOf(VariantFactKind.Service),
        ChangesOf(VariantFactKind.File));

    /// <summary>Some changes for programs.</summary>
    public static IEnumerable<ReleaseChangeJson> ToJson(IEnumerable<ReleaseChange> changes) =>
        changes.Select(change => new ReleaseChangeJson(change.Name, change.Trait, change.Before, change.After, change.Since, change.Variants));

    private IEnumerable<ReleaseChangeJson> ChangesOf(VariantFactKind kind) => ToJson(difference.Changes.Where(change => change.Kind == kind));

    private string Line(ReleaseChange change)
    {
        var variants = nameVariants(change.Variants);
        return variants.Length == 0 ? ReleaseChangeText.LineOf(change) : $"{ReleaseChangeText.LineOf(change)}\n    only on {variants}";
    }

    private static void Write(TextWriter output, string title, IEnumerable<string> lines)
    {
        var isFirst = true;
        foreach (var line in lines)
        {
            if (isFirst)
            {
                output.WriteLine($"\n{title}:");
                isFirst = false;
            }

            output.WriteLine(line);
        }
    }
}

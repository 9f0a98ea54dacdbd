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
    private static readonly (VariantFactKind Kind, string Title)[] Kinds =
    [
        (VariantFactKind.Setting, "known settings"),
        (VariantFactKind.Default, "defaults"),
        (VariantFactKind.Generator, "setting generators"),
        (VariantFactKind.Effect, "services that settings affect"),
        (VariantFactKind.Service, "services"),
        (VariantFactKind.File, "files"),
    ];

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
        foreach (var (kind, title) in Kinds)
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

    private IEnumerable<ReleaseChangeJson> ChangesOf(VariantFactKind kind) => difference.Changes.Where(change => change.Kind == kind)
        .Select(change => new ReleaseChangeJson(change.Name, change.Trait, change.Before, change.After, change.Since, change.Variants));

    private string Line(ReleaseChange change)
    {
        var what = (change.Before, change.After) switch
        {
            (null, null) => $"~ {change.Name}, {change.Trait}",
            (null, { } added) => $"+ {change.Name}{Behind(added)}",
            ({ } removed, null) => $"- {change.Name}{Behind(removed)}",
            _ => $"~ {change.Name}, {change.Trait}: {Shown(change.Before)} -> {Shown(change.After)}",
        };
        var since = change.Since is null ? string.Empty : $" (since {change.Since})";
        var variants = nameVariants(change.Variants);
        return variants.Length == 0 ? what + since : $"{what}{since}\n    only on {variants}";
    }

    private static string Behind(string text) => text.Length == 0 ? string.Empty : $": {text}";

    private static string Shown(string? text) => string.IsNullOrEmpty(text) ? "nothing" : text;

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

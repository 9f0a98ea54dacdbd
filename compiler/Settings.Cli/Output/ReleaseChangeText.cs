using Settings.Compiler.Compilation.Releases;

namespace Settings.Cli.Output;

/// <summary>What differs between variants, in words.</summary>
internal static class ReleaseChangeText
{
    /// <summary>The kinds of what variants have, in the order in which people should read about it, with their titles.</summary>
    public static IReadOnlyList<(VariantFactKind Kind, string Title)> Kinds { get; } =
    [
        (VariantFactKind.Setting, "known settings"),
        (VariantFactKind.Default, "defaults"),
        (VariantFactKind.Generator, "setting generators"),
        (VariantFactKind.Effect, "services that settings affect"),
        (VariantFactKind.Service, "services"),
        (VariantFactKind.File, "files"),
    ];

    /// <summary>One change, with a sign before it.</summary>
    public static string LineOf(ReleaseChange change)
    {
        var what = (change.Before, change.After) switch
        {
            (null, null) => $"~ {change.Name}, {change.Trait}",
            (null, { } added) => $"+ {change.Name}{Behind(added)}",
            ({ } removed, null) => $"- {change.Name}{Behind(removed)}",
            _ => $"~ {change.Name}, {change.Trait}: {Shown(change.Before)} -> {Shown(change.After)}",
        };
        return change.Since is null ? what : $"{what} (since {change.Since})";
    }

    private static string Behind(string text) => text.Length == 0 ? string.Empty : $": {text}";

    private static string Shown(string? text) => string.IsNullOrEmpty(text) ? "nothing" : text;
}

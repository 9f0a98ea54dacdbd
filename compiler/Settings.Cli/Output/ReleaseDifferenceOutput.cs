using System.Text.Json;
using Settings.Compiler.Compilation.Releases;

namespace Settings.Cli.Output;

/// <summary>Prints what differs between two releases, for those who are about to change from one to the other.</summary>
/// <param name="difference">What it is.</param>
/// <param name="before">The first release.</param>
/// <param name="after">The second release.</param>
/// <param name="nameVariants">Names several variants in few words; empty for all.</param>
internal sealed class ReleaseDifferenceOutput(ReleaseDifference difference, string before, string after, Func<IReadOnlyList<string>, string> nameVariants)
{
    private static readonly (VariantFactKind Kind, string Title, string Name)[] Kinds =
    [
        (VariantFactKind.Setting, "known settings", "settings"),
        (VariantFactKind.Default, "defaults", "defaults"),
        (VariantFactKind.Generator, "setting generators", "generators"),
        (VariantFactKind.Effect, "services that settings affect", "effects"),
        (VariantFactKind.Service, "services", "services"),
        (VariantFactKind.File, "files", "files"),
    ];

    /// <summary>For people.</summary>
    public void WriteText(TextWriter output)
    {
        output.WriteLine($"{before} -> {after}");
        Write(output, "variants", difference.Removed.Select(name => $"- {name}").Concat(difference.Added.Select(name => $"+ {name}")));
        foreach (var (kind, title, _) in Kinds)
        {
            Write(output, title, difference.Changes.Where(change => change.Kind == kind).Select(Line));
        }
    }

    /// <summary>For programs.</summary>
    public void WriteJson(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("from", before);
        json.WriteString("to", after);
        json.WriteStartObject("variants");
        WriteNames(json, "removed", difference.Removed);
        WriteNames(json, "added", difference.Added);
        json.WriteEndObject();
        foreach (var (kind, _, name) in Kinds)
        {
            json.WriteStartArray(name);
            foreach (var change in difference.Changes.Where(change => change.Kind == kind))
            {
                WriteChange(json, change);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter json, ReleaseChange change)
    {
        json.WriteStartObject();
        json.WriteString("name", change.Name);
        WriteOptional(json, "trait", change.Trait);
        WriteOptional(json, "before", change.Before);
        WriteOptional(json, "after", change.After);
        WriteOptional(json, "since", change.Since);
        WriteNames(json, "variants", change.Variants);
        json.WriteEndObject();
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void WriteNames(Utf8JsonWriter json, string name, IEnumerable<string> names)
    {
        json.WriteStartArray(name);
        foreach (var one in names)
        {
            json.WriteStringValue(one);
        }

        json.WriteEndArray();
    }

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

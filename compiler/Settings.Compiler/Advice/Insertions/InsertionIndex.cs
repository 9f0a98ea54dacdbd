using System.Collections.Concurrent;
using System.Text.Json;
using Settings.Compiler.Formats;
using Settings.Compiler.Paths;
using Settings.Compiler.Sources;
using Settings.Compiler.Versions;

namespace Settings.Compiler.Advice.Insertions;

/// <summary>
/// Which texts of which settings reach which files: what the type checker derives from the templates, kept beside the
/// schemas, so checking a document need not read templates. "settingsc catalog derive" writes it.
/// </summary>
public sealed class InsertionIndex(ICatalogSource source)
{
    /// <summary>The folder of the files.</summary>
    internal const string Folder = "schemas/insertions/";

    private readonly ConcurrentDictionary<string, InsertionNode> _extensions = new(StringComparer.Ordinal);

    /// <summary>What is known below an extension.</summary>
    internal InsertionNode Of(string extension) => _extensions.GetOrAdd(extension, static (name, source) => Read(source, name), source);

    /// <summary>The path of an extension's file in the catalog.</summary>
    public static string PathOf(string extension) => $"{Folder}{extension}.json";

    /// <summary>Writes the file of an extension.</summary>
    /// <param name="insertions">Settings with what is known of them, sorted.</param>
    public static string Write(IEnumerable<(SettingPath Setting, KnownInsertion Insertion)> insertions)
    {
        ArgumentNullException.ThrowIfNull(insertions);
        return DerivedRows.Write("insertions", insertions.Select(known => Row(known.Setting, known.Insertion)));
    }

    /// <summary>Writes what is known of one setting.</summary>
    public static string Row(SettingPath setting, KnownInsertion insertion)
    {
        ArgumentNullException.ThrowIfNull(insertion);
        return $"{{{string.Join(", ", Members(setting, insertion))}}}";
    }

    private static IEnumerable<string> Members(SettingPath setting, KnownInsertion insertion)
    {
        yield return $"\"setting\": {Quoted(setting.ToString())}";
        yield return $"\"template\": {Quoted(insertion.Template)}";
        yield return $"\"format\": {Quoted(insertion.Format.Name)}";
        if (insertion.IsEscaped)
        {
            yield return "\"escaped\": true";
        }

        if (!insertion.Breaking.IsEmpty)
        {
            yield return $"\"breaking\": [{string.Join(", ", insertion.Breaking.Select(Quoted))}]";
        }

        if (insertion.IsPlain)
        {
            yield return "\"plain\": true";
        }

        if (insertion.Releases.Since is { } since)
        {
            yield return $"\"since\": {Quoted(since)}";
        }

        if (insertion.Releases.Until is { } until)
        {
            yield return $"\"until\": {Quoted(until)}";
        }
    }

    private static string Quoted(string text) => Datastore.JsonText.Write(new Binding.DocumentString(text, default));

    /// <summary>What a row of a file says.</summary>
    internal static KnownInsertion Decode(JsonElement row) => new(
        row.GetProperty("template").GetString() ?? string.Empty,
        FileFormats.Find(row.GetProperty("format").GetString()) ?? FileFormats.Text,
        row.TryGetProperty("escaped", out var escaped) && escaped.GetBoolean(),
        row.TryGetProperty("breaking", out var breaking) ? [.. breaking.EnumerateArray().Select(text => text.GetString() ?? string.Empty)] : [])
    {
        IsPlain = row.TryGetProperty("plain", out var plain) && plain.GetBoolean(),
        Releases = new ReleaseSpan(
            row.TryGetProperty("since", out var since) ? since.GetString() : null,
            row.TryGetProperty("until", out var until) ? until.GetString() : null),
    };

    private static InsertionNode Read(ICatalogSource source, string extension)
    {
        var root = new InsertionNode(extension);
        if (source.Read(PathOf(extension)) is not { } bytes)
        {
            return root;
        }

        foreach (var row in DerivedRows.Read(bytes))
        {
            var setting = new PathReader(row.GetProperty("setting"u8).GetString());
            var node = root;
            for (var depth = 0; setting.Read(); depth++)
            {
                // The first two are settings and the extension.
                node = depth < 2 ? node : node.Below(setting.Segment);
            }

            node.Add(row);
        }

        return root;
    }
}

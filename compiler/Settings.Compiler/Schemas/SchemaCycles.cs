using System.Text;
using System.Text.Json;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Sources;
using Settings.Compiler.Text;

namespace Settings.Compiler.Schemas;

/// <summary>
/// Types that contain themselves. Settings end somewhere, and so does everything that walks through their types: a cycle is
/// refused before any is followed.
/// </summary>
internal sealed class SchemaCycles
{
    private readonly ICatalogSource _source;
    private readonly Dictionary<string, List<(string Path, List<(string Name, int Start, int End)> References)>> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _finished = new(StringComparer.Ordinal);
    private readonly List<string> _trail = [];

    private SchemaCycles(ICatalogSource source, string folder, string extension)
    {
        _source = source;
        foreach (var path in source.List(folder.TrimEnd('/')).Where(path => path.EndsWith(extension, StringComparison.Ordinal)))
        {
            // A type with several versions is a folder of them.
            var name = path[folder.Length..^extension.Length].Split('/')[0];
            if (!_types.TryGetValue(name, out var files))
            {
                _types.Add(name, files = []);
            }

            files.Add((path, ReferencesIn(path, extension)));
        }
    }

    /// <summary>Looks for one.</summary>
    /// <param name="source">The catalog.</param>
    /// <param name="folder">The folder of its types, with a slash at the end.</param>
    /// <param name="extension">The end of their names.</param>
    /// <exception cref="CatalogException">A type contains itself, perhaps by way of others.</exception>
    public static void Refuse(ICatalogSource source, string folder, string extension)
    {
        var cycles = new SchemaCycles(source, folder, extension);
        foreach (var name in cycles._types.Keys)
        {
            cycles.Visit(name);
        }
    }

    private void Visit(string name)
    {
        if (_finished.Contains(name) || !_types.TryGetValue(name, out var files))
        {
            return;
        }

        _trail.Add(name);
        foreach (var (path, references) in files)
        {
            foreach (var reference in references)
            {
                if (_trail.IndexOf(reference.Name) is >= 0 and var first)
                {
                    throw Broken(path, reference.Start, reference.End, string.Join(" -> ", _trail.Skip(first).Append(reference.Name)));
                }

                Visit(reference.Name);
            }
        }

        _trail.RemoveAt(_trail.Count - 1);
        _finished.Add(name);
    }

    // A file that cannot be read or is not JSON has its finding when it is compiled.
    private List<(string Name, int Start, int End)> ReferencesIn(string path, string extension)
    {
        var references = new List<(string Name, int Start, int End)>();
        try
        {
            var json = new Utf8JsonReader((_source.Read(path) ?? default).Span);
            while (json.Read())
            {
                if (json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals("$ref"u8) && json.Read() && json.TokenType == JsonTokenType.String
                    && json.GetString() is { } reference && reference.EndsWith(extension, StringComparison.Ordinal))
                {
                    references.Add((reference[..^extension.Length], (int)json.TokenStartIndex, (int)json.BytesConsumed));
                }
            }
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or CatalogException)
        {
            return references;
        }

        return references;
    }

    private CatalogException Broken(string path, int start, int end, string cycle)
    {
        var bytes = _source.Read(path) ?? default;
        var place = new TextSpan(Encoding.UTF8.GetCharCount(bytes.Span[..start]), Encoding.UTF8.GetCharCount(bytes.Span[start..end]));
        return new CatalogException(CatalogJson.TextOf(path, bytes), [CatalogDiagnostics.InvalidSchema(place, path, $"the type contains itself ({cycle}), so no value of it would ever end; refer to another type in one of them")]);
    }
}

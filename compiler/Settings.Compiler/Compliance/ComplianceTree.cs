using Settings.Compiler.Binding;
using Settings.Compiler.Compilation;
using Settings.Compiler.Formats;
using Settings.Compiler.Rendering;

namespace Settings.Compiler.Compliance;

/// <summary>What is known of the files of one node.</summary>
/// <param name="files">Its configuration files.</param>
/// <param name="paths">All its paths, those of the image among them.</param>
public sealed class ComplianceTree(IReadOnlyList<TreeFile> files, IReadOnlyList<NodePath> paths)
{
    private readonly Dictionary<string, TreeFile> _files = files.ToDictionary(file => file.File.Path, StringComparer.Ordinal);
    private readonly Dictionary<string, NodePath> _paths = paths.ToDictionary(path => path.Path, StringComparer.Ordinal);
    private readonly Dictionary<string, DocumentValue?> _values = new(StringComparer.Ordinal);

    /// <summary>The text of a file; null when the node does not have it, or what is in it is unknown.</summary>
    public string? TextOf(string path) => _files.TryGetValue(path, out var file) ? (file.Outcome as RenderedFile)?.Text : _paths.GetValueOrDefault(path)?.Placed?.Content;

    /// <summary>The permissions of a file in octal digits; null when the node does not have it, or they are unknown.</summary>
    public string? ModeOf(string path) => Exists(path) ? _paths.GetValueOrDefault(path)?.Mode ?? _files.GetValueOrDefault(path)?.File.Mode : null;

    /// <summary>Whether the node has a file: one that is written when it runs may be there or not, so it does not count.</summary>
    public bool Exists(string path) => _files.TryGetValue(path, out var file) ? file.Outcome is RenderedFile : _paths.GetValueOrDefault(path) is { Placed.Kind: not Catalog.ImageFileKind.RunTime };

    /// <summary>Why there is nothing to say about a file, as a sentence.</summary>
    public string WhyUnknown(string path) => _files.GetValueOrDefault(path)?.Outcome is FailedFile failed
        ? $"The node does not write {path}: {failed.Reason}"
        : $"Nothing is known of {path} on this variant.";

    /// <summary>A value in a file; null when the file does not have it, or cannot be read.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="format">The name of its format.</param>
    /// <param name="key">The keys that lead to the value, with dots between them.</param>
    public DocumentValue? ValueIn(string path, string format, string key)
    {
        if (!_values.TryGetValue(path, out var value))
        {
            value = TextOf(path) is { } text ? FileFormats.Find(format)?.Read(text).Root : null;
            _values.Add(path, value);
        }

        return key.Split('.').Aggregate(value, (table, name) => (table as DocumentTable)?[name]);
    }
}

using Settings.Compiler.Binding;
using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Yaml;

/// <summary>A node group of a manifest, which says more about its nodes than their settings.</summary>
/// <param name="Node">The node group.</param>
/// <param name="Manifest">The manifest that has it; the group itself when it is alone.</param>
/// <param name="List">The key of the list that it is in; empty when it is in none.</param>
/// <param name="Source">The text.</param>
internal sealed record YamlGroup(YamlNode Node, YamlNode Manifest, string List, YamlSource Source)
{
    /// <summary>A field of the group; null when it does not have it.</summary>
    /// <param name="path">The names of keys, with dots between.</param>
    public YamlNode? Field(string path) => Node.At(path);

    /// <summary>A field of the manifest; null when it does not have it.</summary>
    /// <param name="path">The names of keys, with dots between.</param>
    public YamlNode? FieldOfManifest(string path) => Manifest.At(path);

    /// <summary>What a field contains.</summary>
    public DocumentValue Value(YamlNode field) => new YamlValues(Source, null).Value(field);

    /// <summary>The first key of the group that is given twice; null for none.</summary>
    public TextSpan? Repeated
    {
        get
        {
            var values = new YamlValues(Source, null);
            values.Value(Node);
            return values.Findings.Count > 0 ? values.Findings[0].Span : null;
        }
    }
}

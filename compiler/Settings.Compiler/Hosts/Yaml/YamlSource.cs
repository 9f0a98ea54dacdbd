using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Yaml;

/// <summary>A YAML text as people type it, and as the parser sees it: with other characters in place of templates, as many.</summary>
/// <param name="Host">The text.</param>
/// <param name="Parsed">What the parser sees.</param>
internal sealed record YamlSource(SourceText Host, string Parsed)
{
    /// <summary>Whether a controller's map of settings can be in one of its documents. Looked for once, however many there are.</summary>
    public bool MayHaveMaps { get; } = Host.Text.Contains("bottlerocket", StringComparison.Ordinal);

    /// <summary>The two of a text.</summary>
    public static YamlSource Of(SourceText host) => new(host, YamlTemplates.WithoutThem(host));
}

using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Yaml;

/// <summary>
/// Settings that are written as a YAML mapping. Upstream: eksctl pkg/nodebootstrap/managed_bottlerocket.go and bottlerocket.go, which make
/// TOML of the mapping bottlerocket.settings; what its values are, sigs.k8s.io/yaml says.
/// </summary>
internal static class YamlSettings
{
    /// <summary>The document that a mapping is.</summary>
    /// <param name="settings">The mapping.</param>
    /// <param name="source">The text that it is in.</param>
    /// <param name="kind">What holds it.</param>
    /// <param name="evidence">What the text says about its nodes.</param>
    /// <param name="group">The node group that has it; null for none.</param>
    public static HostedDocument Read(YamlMapping settings, YamlSource source, string kind, HostEvidence evidence, YamlGroup? group)
    {
        var holes = new Holes(source.Host.Text);
        var values = new YamlValues(source, holes);
        var table = values.Table(settings);
        var text = new SourceText(source.Host.Name, source.Host.Text) { Holes = holes, IsPart = true };
        return new HostedDocument(source.Host, text, OffsetMap.Identity)
        {
            Kind = kind,
            Range = settings.Span,
            Evidence = evidence,
            Data = new UserData(text, table, values.Findings, IsCompressed: false) { Group = group },
        };
    }
}

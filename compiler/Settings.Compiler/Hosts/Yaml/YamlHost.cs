using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Yaml;

/// <summary>YAML and JSON: node classes of Karpenter, CloudFormation, Kubernetes, Helm values, and whatever else has user data as a text.</summary>
public sealed class YamlHost : UserDataHost
{
    private static readonly System.Buffers.SearchValues<char> NotInKeys = System.Buffers.SearchValues.Create("=\"'[]{} \t");

    /// <inheritdoc/>
    public override string Kind => "yaml";

    /// <inheritdoc/>
    public override string Name => "YAML";

    /// <inheritdoc/>
    public override bool IsPutIntoOthers => true;

    /// <inheritdoc/>
    public override bool IsNamed(string name) => Path.GetExtension(name) is ".yaml" or ".yml" or ".json";

    /// <inheritdoc/>
    public override bool Looks(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var trimmed = line.Trim("\uFEFF \t");
            if (trimmed.IsEmpty || trimmed[0] == '#')
            {
                continue;
            }

            return trimmed.StartsWith("---") || trimmed.StartsWith("apiVersion:") || trimmed.StartsWith("kind:") || trimmed[0] == '{'
                || (trimmed.IndexOf(':') is > 0 and var colon && (colon == trimmed.Length - 1 || trimmed[colon + 1] == ' ') && !trimmed[..colon].ContainsAny(NotInKeys));
        }

        return false;
    }

    /// <inheritdoc/>
    public override IEnumerable<HostedDocument> Find(SourceText host)
    {
        ArgumentNullException.ThrowIfNull(host);
        var source = YamlSource.Of(host);
        return YamlReader.Read(source.Parsed, out _).SelectMany(document => new YamlSearch(source, document).Run());
    }
}

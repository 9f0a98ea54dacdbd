using Settings.Compiler.Text;
using YamlDotNet.Core;

namespace Settings.Compiler.Hosts.Yaml;

/// <summary>YAML and JSON: node classes of Karpenter, CloudFormation, Kubernetes, Helm values, and whatever else has user data as a text.</summary>
public sealed class YamlHost : UserDataHost
{
    /// <inheritdoc/>
    public override string Kind => "yaml";

    /// <inheritdoc/>
    public override string Name => "YAML";

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
                || (trimmed.IndexOf(':') is > 0 and var colon && (colon == trimmed.Length - 1 || trimmed[colon + 1] == ' ') && !trimmed[..colon].ContainsAny("=\"'[]{} \t"));
        }

        return false;
    }

    /// <inheritdoc/>
    public override IEnumerable<HostedDocument> Find(SourceText host)
    {
        ArgumentNullException.ThrowIfNull(host);
        return YamlReader.Read(YamlTemplates.WithoutThem(host.Text), out _).SelectMany(document => FindIn(document, host));
    }

    private IEnumerable<HostedDocument> FindIn(YamlNode document, SourceText host)
    {
        var found = new List<HostedDocument>();
        Visit(document, string.Empty, YamlEvidence.Of(document), host, found);
        return found.OrderBy(part => part.Range.Start);
    }

    private void Visit(YamlNode node, string key, HostEvidence evidence, SourceText host, List<HostedDocument> found)
    {
        switch (node)
        {
            case YamlText text when IsUserData(text, key, evidence):
                found.Add(Take(text, evidence, host));
                break;
            case YamlList list:
                foreach (var item in list.Items)
                {
                    Visit(item, key, YamlEvidence.Of(item, evidence), host, found);
                }

                break;
            case YamlMapping mapping:
                foreach (var (name, value) in mapping.Entries)
                {
                    Visit(value, (name as YamlText)?.Value ?? string.Empty, YamlEvidence.Of(value, evidence), host, found);
                }

                break;
        }
    }

    // What a node of Bottlerocket gets as user data is some, whatever it is; any other text is by what it contains.
    private static bool IsUserData(YamlText text, string key, HostEvidence evidence) => text.Scalar.Style != ScalarStyle.Plain
        && (UserDataEvidence.IsInText(text.Value) || (key.Equals("userData", StringComparison.OrdinalIgnoreCase) && evidence.Family is not null && text.Value.Contains('=', StringComparison.Ordinal)));

    private HostedDocument Take(YamlText node, HostEvidence evidence, SourceText host)
    {
        var text = new MappedText();
        var spelling = YamlSpelling.Append(node, host.Text, text);
        var (start, end) = text.HostOf(0, text.Length);
        return HostedDocument.Of(host, Kind, TextSpan.FromBounds(start, Math.Max(start, end)), text, spelling) with { Evidence = evidence };
    }
}

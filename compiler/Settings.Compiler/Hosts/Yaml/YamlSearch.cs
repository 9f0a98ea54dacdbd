using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Hosts.Encoded;
using Settings.Compiler.Text;
using YamlDotNet.Core;

namespace Settings.Compiler.Hosts.Yaml;

/// <summary>Finds the user data in one document of a YAML text: texts, texts put together by CloudFormation's functions, and mappings of settings.</summary>
/// <param name="source">The text.</param>
/// <param name="document">The document.</param>
internal sealed class YamlSearch(YamlSource source, YamlNode document)
{
    private readonly List<HostedDocument> _found = [];
    private readonly FieldMaps? _fields = source.MayHaveMaps ? FieldMapLibrary.Of(source.Host, document) : null;

    /// <summary>The user data, in its order.</summary>
    public IEnumerable<HostedDocument> Run()
    {
        Visit(document, string.Empty, _fields?.EvidenceOf(document) ?? YamlEvidence.Of(document));
        return _found.OrderBy(part => part.Range.Start);
    }

    private void Visit(YamlNode node, string key, HostEvidence evidence)
    {
        switch (node)
        {
            case YamlText text when IsUserData(text, key, evidence):
                Take(text, key, evidence);
                break;
            case YamlText text when Decoding.UserDataIn(text.Value) is { } decoded:
                _found.AddRange(Decoding.Documents(source.Host, "yaml", text.Span, decoded).Select(found => found.Evidence.Why is null ? found with { Evidence = evidence } : found));
                break;
            case YamlList or YamlMapping when CloudFormation.TextOf(node, source) is { } joined:
                Take(joined, key, evidence);
                break;
            case YamlList list:
                foreach (var item in list.Items)
                {
                    Visit(item, key, evidence);
                }

                break;
            case YamlMapping mapping:
                evidence = YamlEvidence.Of(mapping, evidence);
                foreach (var (name, value) in mapping.Entries)
                {
                    var own = (name as YamlText)?.Value ?? string.Empty;
                    if (_fields?.MapOf(own, document) is { } map && YamlFields.Read(value, _fields, map, source, evidence) is { } fields)
                    {
                        _found.Add(fields);
                    }
                    else if (own == "bottlerocket" && value["settings"] is YamlMapping settings)
                    {
                        _found.Add(YamlSettings.Read(settings, source, NodeWords.Eksctl, evidence, new YamlGroup(mapping, document, evidence.Provisioner == NodeWords.Eksctl ? key : string.Empty, source)));
                    }
                    else
                    {
                        Visit(value, own, evidence);
                    }
                }

                break;
        }
    }

    // What a node of Bottlerocket gets as user data is some, whatever it is; any other text is by what it contains.
    private static bool IsUserData(YamlText text, string key, HostEvidence evidence) => IsUserData(text.Value, key, evidence) && text.Scalar.Style != ScalarStyle.Plain;

    private static bool IsUserData(string text, string key, HostEvidence evidence) => UserDataEvidence.IsInText(text)
        || (key.Equals("userData", StringComparison.OrdinalIgnoreCase) && evidence.Family is not null && text.Contains('=', StringComparison.Ordinal));

    private void Take(YamlText node, string key, HostEvidence evidence)
    {
        var text = new MappedText();
        var spelling = YamlSpelling.Append(node, source, text);
        var lines = new MappedText();
        if (node.Scalar.Style == ScalarStyle.Folded && YamlSpelling.AppendLines(node, source, lines) is { } spellingOfLines && IsBrokenByFolding(text.Text, lines.Text))
        {
            // What else is wrong is found in the lines as they were meant.
            Add(lines, spellingOfLines, holes: null, evidence);
            var sign = source.Host.Text.IndexOf('>', node.Span.Start);
            _found[^1] = _found[^1] with { Findings = [HoleDiagnostics.Folded(new TextSpan(sign, 1), key)] };
            return;
        }

        Add(text, spelling, holes: null, evidence);
    }

    private static bool IsBrokenByFolding(string folded, string lines) => folded != lines && !DocumentReader.Read(new SourceText(string.Empty, folded)).IsValid;

    private void Take(JoinedText joined, string key, HostEvidence evidence)
    {
        if (IsUserData(joined.Text.Text, joined.IsUserData ? "userData" : key, evidence))
        {
            Add(joined.Text, joined.Spelling, joined.Holes, evidence);
            _found[^1] = _found[^1] with { Conditions = [.. joined.Conditions.Where(condition => source.Host.Values?.IsTrue(condition.Placeholder, isStrict: false) is null)] };
        }
    }

    private void Add(MappedText text, HostSpelling? spelling, Holes? holes, HostEvidence evidence)
    {
        var (start, end) = text.HostOf(0, text.Length);
        var range = TextSpan.FromBounds(start, Math.Max(start, end));
        _found.Add(HostedDocument.Of(source.Host, "yaml", range, text, spelling, holes) with { Evidence = evidence });
    }
}

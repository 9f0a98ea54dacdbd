using Settings.Compiler.Binding;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Formats;
using Settings.Compiler.Text;
using YamlDotNet.Core;

namespace Settings.Compiler.Hosts.Yaml;

/// <summary>
/// Settings that are written as a YAML mapping. Upstream: eksctl pkg/nodebootstrap/managed_bottlerocket.go and bottlerocket.go, which make
/// TOML of the mapping bottlerocket.settings; what its values are, sigs.k8s.io/yaml says.
/// </summary>
internal sealed class YamlSettings
{
    private readonly YamlSource _source;
    private readonly Holes _holes;
    private readonly List<Diagnostic> _findings = [];

    private YamlSettings(YamlSource source) => (_source, _holes) = (source, new Holes(source.Host.Text));

    /// <summary>The document that a mapping is.</summary>
    /// <param name="settings">The mapping.</param>
    /// <param name="source">The text that it is in.</param>
    /// <param name="kind">What holds it.</param>
    /// <param name="evidence">What the text says about its nodes.</param>
    public static HostedDocument Read(YamlMapping settings, YamlSource source, string kind, HostEvidence evidence)
    {
        var reader = new YamlSettings(source);
        var table = reader.Table(settings);
        var text = new SourceText(source.Host.Name, source.Host.Text) { Holes = reader._holes, IsPart = true, Placeholders = source.Host.Placeholders };
        return new HostedDocument(source.Host, text, OffsetMap.Identity)
        {
            Kind = kind,
            Range = settings.Span,
            Evidence = evidence,
            Data = new UserData(text, table, reader._findings, IsCompressed: false),
        };
    }

    private DocumentTable Table(YamlMapping mapping)
    {
        var table = new DocumentTable(mapping.Span);
        var first = new Dictionary<string, TextSpan>(StringComparer.Ordinal);
        foreach (var (key, value) in mapping.Entries)
        {
            if (key is not YamlText name)
            {
                continue;
            }

            var text = Filled(name);
            if (first.TryAdd(text, key.Span))
            {
                table.Set(text, key.Span, Value(value));
            }
            else
            {
                _findings.Add(TomlRuleDiagnostics.DuplicateKey(key.Span, text, first[text]));
            }
        }

        return table;
    }

    private DocumentValue Value(YamlNode node) => node switch
    {
        YamlMapping mapping => Table(mapping),
        YamlList list => new DocumentArray([.. list.Items.Select(Value)], list.Span),
        YamlText text when Filled(text) is var filled && filled != text.Value => new DocumentString(filled, text.Span),
        YamlText text => YamlScalar.Read(text.Scalar, text.Span),
        _ => new DocumentNull(node.Span),
    };

    // The text as it is typed, for the parser has seen other characters in place of some templates.
    private string Filled(YamlText node)
    {
        var typed = new MappedText();
        YamlSpelling.Append(node, _source, typed);
        var text = typed.Text;
        var output = new System.Text.StringBuilder();
        var start = 0;
        var own = _source.Host.Placeholders;
        for (var at = PlaceholderScanner.NextIn(text, 0, own); at >= 0 && at < text.Length; at = at < text.Length ? PlaceholderScanner.NextIn(text, at, own) : -1)
        {
            var length = PlaceholderScanner.LengthAt(text, at, PlaceholderSyntax.Clear, own, out _);
            if (length == 0)
            {
                at++;
                continue;
            }

            var isBare = node.Scalar.Style == ScalarStyle.Plain && length == text.Length;
            output.Append(text, start, at - start);
            if (_holes.Add(text.Substring(at, length), isBare) is { } hole)
            {
                output.Append(hole);
            }

            at += length;
            start = at;
        }

        return start == 0 ? text : output.Append(text, start, text.Length - start).ToString();
    }
}

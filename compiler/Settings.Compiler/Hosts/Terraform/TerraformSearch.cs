using System.Globalization;
using Settings.Compiler.Hosts.Encoded;
using Settings.Compiler.Hosts.Values;
using Settings.Compiler.Text;

namespace Settings.Compiler.Hosts.Terraform;

/// <summary>Finds the user data in one file.</summary>
internal sealed class TerraformSearch
{
    private const string Kind = TerraformHost.Word;

    private readonly SourceText _host;
    private readonly HclBody _file;
    private readonly HclValues _values;
    private readonly List<HostedDocument> _found = [];
    private readonly List<TemplateCall> _calls = [];
    private HostEvidence? _images;

    // How many calls of format are around: only in them %s is something else in any place.
    private int _formats;

    /// <summary>Reads a file.</summary>
    /// <param name="host">The file.</param>
    /// <param name="idle">Its blocks that have nothing to do with user data, in their order: they are passed over.</param>
    public TerraformSearch(SourceText host, IReadOnlyList<TextSpan> idle)
    {
        _host = host;
        _file = HclReader.Read(host.Text, idle);
        _values = new HclValues(_file, host.Text, host.Values);
    }

    /// <summary>The documents, in their order.</summary>
    public IReadOnlyList<HostedDocument> Documents()
    {
        VisitBody(_file, null, null, string.Empty);
        return _found;
    }

    /// <summary>The calls that make texts of templates, in their order.</summary>
    public IReadOnlyList<TemplateCall> Calls()
    {
        VisitBody(_file, null, null, string.Empty);
        return _calls;
    }

    private void VisitBody(HclBody body, HclEntry? entry, TerraformScope? around, string key)
    {
        var scope = new TerraformScope(body, entry, around, _values);
        foreach (var inner in body.Entries)
        {
            // What is written about a variable is for people.
            if (inner.Key is not ("description" or "error_message"))
            {
                Visit(inner.Value, inner, scope, inner.Key.Length > 0 ? inner.Key : key);
            }
        }
    }

    private void Visit(HclNode node, HclEntry entry, TerraformScope scope, string key)
    {
        switch (node)
        {
            case HclBody body:
                VisitBody(body, entry, scope, key);
                break;
            case HclTemplate template when !TakeTemplate(template, scope, key):
                foreach (var interpolation in template.Interpolations)
                {
                    VisitBody(interpolation.Content, entry, scope, key);
                }

                break;
            case HclCall call when !TakeJoin(call, scope, key):
                AddCall(call, scope, key);
                var isFormat = call.Name is "format" or "formatlist";
                _formats += isFormat ? 1 : 0;
                VisitAll(call.Arguments, entry, scope, key);
                _formats -= isFormat ? 1 : 0;
                break;
            case HclGroup group:
                VisitAll(group.Items, entry, scope, key);
                break;
            case HclList list:
                VisitAll(list.Items, entry, scope, key);
                break;
        }
    }

    private void VisitAll(IReadOnlyList<HclNode> nodes, HclEntry entry, TerraformScope scope, string key)
    {
        foreach (var node in nodes)
        {
            Visit(node, entry, scope, key);
        }
    }

    private bool TakeTemplate(HclTemplate template, TerraformScope scope, string key)
    {
        var content = _host.Slice(template.Content);
        if (HclDecoder.LiteralOf(template, _host.Text) is { } literal && Decoding.UserDataIn(literal) is { } decoded)
        {
            AddNested(Decoding.Documents(_host, Kind, template.Content, decoded), scope, key);
            return true;
        }

        if (!template.IsClosed || content.IsEmpty || !(content.IndexOf("settings") >= 0 || (template.Marker is not null && Decoding.MayBeIn(content.ToString())) || (TerraformPlaces.IsUserData(key) && scope.IsBottlerocket)))
        {
            return false;
        }

        var decoder = new HclDecoder(_host.Text, _values, template.Content);
        var text = new MappedText();
        var spelling = decoder.Append(template, text);
        if (template.Marker is not null && FindNested(template, text.Text, scope, key))
        {
            return true;
        }

        // What is written within an interpolation says nothing about the text around it.
        return !(template.Interpolations.Any(part => _host.Slice(part.Span).Contains('\n')) && !UserDataEvidence.IsInText(Plain(template, out _).Text))
            && Take(text, template.Content, spelling, decoder.Holes, template.Marker is not null, scope, key);
    }

    // join("\n", ["a", "b"])
    private bool TakeJoin(HclCall call, TerraformScope scope, string key)
    {
        if (call is not { Name: "join", Arguments: [HclTemplate { Marker: null } glue, HclList list] } || HclDecoder.LiteralOf(glue, _host.Text) is not { } separator || !separator.Contains('\n', StringComparison.Ordinal))
        {
            return false;
        }

        var decoder = new HclDecoder(_host.Text, _values, list.Span);
        var text = new MappedText();
        foreach (var item in list.Items)
        {
            if (item != list.Items[0])
            {
                text.Put(separator, item.Span.Start, 0);
            }

            if (item is HclTemplate piece)
            {
                decoder.Append(piece, text);
            }
            else
            {
                decoder.AppendHole(item.Span, text);
            }
        }

        var isQuoted = list.Items.All(item => item is not HclTemplate { Marker: not null });
        var range = list.Items.Count == 0 ? list.Span : TextSpan.FromBounds(ContentOf(list.Items[0]).Start, ContentOf(list.Items[^1]).End);
        return Take(text, range, isQuoted ? new QuotedSpelling() : null, decoder.Holes, isWhole: true, scope, key);
    }

    private static TextSpan ContentOf(HclNode item) => item is HclTemplate piece ? piece.Content : item.Span;

    private bool Take(MappedText text, TextSpan range, HostSpelling? spelling, Holes? holes, bool isWhole, TerraformScope scope, string key)
    {
        var plain = text.Text;
        if (!TerraformPlaces.IsUserData(plain, key, isWhole, scope.IsBottlerocket))
        {
            return false;
        }

        _found.Add(HostedDocument.Of(_host, Kind, range, text, spelling, holes, _formats > 0 ? PlaceholderSyntax.All : PlaceholderSyntax.Clear) with { Evidence = EvidenceOf(scope, plain, key) });
        return true;
    }

    // A manifest, or another text that holds user data in turn.
    private bool FindNested(HclTemplate template, string text, TerraformScope scope, string key)
    {
        if (!NestedDocuments.MayBeIn(text))
        {
            return false;
        }

        var manifest = Plain(template, out var spelling);
        var nested = NestedDocuments.In(_host, Kind, manifest, template.Content, spelling);
        AddNested(nested, scope, key);
        return nested.Count > 0;
    }

    private void AddNested(IEnumerable<HostedDocument> nested, TerraformScope scope, string key) =>
        _found.AddRange(nested.Select(document => document.Evidence.Why is null ? document with { Evidence = EvidenceOf(scope, document.Source.Text, key) } : document));

    // templatefile("${path.module}/x.tftpl", { name = value })
    private void AddCall(HclCall call, TerraformScope scope, string key)
    {
        if (call is not { Name: "templatefile", Arguments: [HclTemplate { Marker: null, IsClosed: true } path, var variables] } || PathOf(path) is not { } template)
        {
            return;
        }

        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var isWhole = variables is HclBody;
        foreach (var entry in (variables as HclBody)?.Entries ?? [])
        {
            isWhole &= entry.Key.Length > 0;
            ValuesReader.Add(entry.Key, entry.Value, _host.Text, texts, _values.Of);
        }

        var line = _host.Lines.PositionOf(call.Span.Start).Line + 1;
        var place = string.Create(CultureInfo.InvariantCulture, $"{_host.Name}:{line}");
        var evidence = EvidenceOf(scope, string.Empty, key);
        _calls.Add(new TemplateCall(template, place)
        {
            Names = isWhole && variables is HclBody whole ? [.. whole.Entries.Select(entry => entry.Key)] : null,
            Texts = texts,
            Evidence = evidence.Why is null ? HostEvidence.None : evidence with { Why = $"{evidence.Why} in {place}" },
        });
    }

    // The folder of a module, and where Terraform runs, are mostly that of the file.
    private string? PathOf(HclTemplate path) => path.Interpolations switch
    {
        [] => HclDecoder.LiteralOf(path, _host.Text),
        [var only] when only.Span.Start == path.Content.Start && _host.Text.Substring(only.Span.Start, only.Span.Length) is "${path.module}" or "${path.root}" or "${path.cwd}"
            && only.Span.End < path.Content.End && _host.Text[only.Span.End] == '/' => _host.Text[(only.Span.End + 1)..path.Content.End],
        _ => null,
    };

    // The text with names for what is put in.
    private MappedText Plain(HclTemplate template, out HostSpelling spelling)
    {
        var text = new MappedText();
        spelling = new HclDecoder(_host.Text, _values, template.Content).Append(template, text, isPlain: true);
        return text;
    }

    private HostEvidence EvidenceOf(TerraformScope scope, string text, string key)
    {
        var near = TerraformPlaces.IsOfEks(key) && (scope.Evidence.Provisioner is not null || key == TerraformPlaces.ArgumentsOfModule) ? scope.Evidence : scope.Evidence with { FragmentOf = null };
        if (near.Family is not null)
        {
            return near;
        }

        var far = _images ??= TerraformImages.In(_host.Text);
        var (family, why) = far.Family is not null ? (far.Family, far.Why)
            : text.Contains("aws_ecs_cluster.", StringComparison.Ordinal) ? (NodeWords.Ecs, "the aws_ecs_cluster that it names")
            : text.Contains("aws_eks_cluster.", StringComparison.Ordinal) ? (NodeWords.Kubernetes, "the aws_eks_cluster that it names")
            : TerraformPlaces.IsOfEks(key) ? (NodeWords.Kubernetes, key)
            : (null, null);
        return family is null ? near : near with
        {
            Family = family,
            Why = why,
            Kubernetes = near.Kubernetes ?? far.Kubernetes,
            Release = near.Release ?? far.Release,
            Flavor = near.Flavor ?? far.Flavor,
        };
    }
}

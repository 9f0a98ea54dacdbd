using System.Collections.Concurrent;
using Settings.Compiler.Analysis;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Checking;
using Settings.Compiler.Compilation;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Hosts;
using Settings.Compiler.Hosts.Terraform;
using Settings.Compiler.Paths;
using Settings.Compiler.Rendering;
using Settings.Compiler.Syntax;
using Settings.Compiler.Syntax.Nodes;
using Settings.Compiler.Text;
using Settings.LanguageServer.Documents;
using Settings.LanguageServer.Messages;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>
/// One user data document in the text of a client, as features see it: its own text and offsets, and what is known of it, each worked
/// out once. Only here places are changed into those of the client.
/// </summary>
internal sealed class UserDataView
{
    /// <summary>The length of documents about which everything is known in a moment, in UTF-16 units.</summary>
    public const int SmallLength = 32 * 1024;

    private readonly HostedDocument _hosted;
    private readonly ConcurrentDictionary<RenderedFile, SecretSpans> _masked = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<string, string> _about = new(StringComparer.Ordinal);
    private readonly Once<SyntaxTree> _tree;
    private readonly Once<UserData> _userData;

    // One, or null for an unknown target.
    private readonly Once<DocumentSettings?[]> _settings;
    private readonly Once<DocumentMentions> _mentions;
    private readonly Once<DocumentAnalysis> _analysis;
    private readonly Once<GivenValues> _values;

    // One, or null for a document without other branches.
    private readonly Once<OtherBranches?[]> _others;

    /// <summary>A view of which nothing is worked out yet.</summary>
    /// <param name="document">The document of the client.</param>
    /// <param name="hosted">The user data in it.</param>
    /// <param name="workspace">The catalog.</param>
    /// <param name="request">The target, as far as the document leaves it open.</param>
    public UserDataView(TextDocument document, HostedDocument hosted, Workspace workspace, TargetRequest request)
    {
        (Document, _hosted, Workspace, Request) = (document, hosted, workspace, HostedAnalysis.Completed(request, hosted));
        _tree = new(cancellation => SyntaxTree.Parse(hosted.Source, cancellation));
        _userData = new(cancellation => hosted.Data ?? UserDataReader.Read(Tree(cancellation), cancellation));
        _settings = new(cancellation => [DocumentSettings.Of(workspace, Source, NamesIn(SettingPath.Settings, cancellation), Request)]);
        _mentions = new(cancellation => DocumentMentions.Of(Tree(cancellation)));
        _analysis = new(cancellation => workspace.Analyze(Read(cancellation), Request, cancellation));
        _values = new(cancellation => new GivenValues(hosted, Analyze(cancellation)));
        _others = new(cancellation => [OtherBranches.Of(workspace, hosted, Request, cancellation)]);
    }

    /// <summary>Whether it is written as TOML.</summary>
    public bool IsToml => _hosted.Data is null;

    /// <summary>Whether it is all of the client's document.</summary>
    public bool IsWhole => _hosted.Kind == HostedDocument.PlainKind;

    /// <summary>Whether it is all of the client's document as it is written, without placeholders.</summary>
    public bool IsUnchanged => ReferenceEquals(_hosted.Host, _hosted.Source);

    /// <summary>The user data in the text of the client.</summary>
    public HostedDocument Hosted => _hosted;

    /// <summary>What is wrong with the way in which it is written there, at places of the client.</summary>
    public IReadOnlyList<Diagnostic> FindingsAround => [.. HostedAnalysis.FindingsAround(_hosted, Request)];

    /// <summary>A finding at its place in the text of the client, with the placeholders that people wrote.</summary>
    public Diagnostic ToHost(Diagnostic finding) => _hosted.ToHost(finding);

    /// <summary>A text that quotes the user data, with the placeholders that people wrote.</summary>
    public string AsWritten(string text) => Source.Holes?.Restore(text) ?? text;

    /// <summary>The document of the client.</summary>
    public TextDocument Document { get; }

    /// <summary>The catalog.</summary>
    public Workspace Workspace { get; }

    /// <summary>The target, as far as the document leaves it open.</summary>
    public TargetRequest Request { get; }

    /// <summary>The text of the user data.</summary>
    public SourceText Source => _hosted.Source;

    /// <summary>The user data as a node finds it, before any schema has a say.</summary>
    public UserData Read(CancellationToken cancellation) => _userData.Get(cancellation);

    /// <summary>The text with its structure.</summary>
    public SyntaxTree Tree(CancellationToken cancellation) => _tree.Get(cancellation);

    /// <summary>Which settings are mentioned where.</summary>
    public DocumentMentions Mentions(CancellationToken cancellation) => _mentions.Get(cancellation);

    /// <summary>All that is known of the document.</summary>
    public DocumentAnalysis Analyze(CancellationToken cancellation) => _analysis.Get(cancellation);

    /// <summary>What the values of its placeholders mean for it, as far as they are known.</summary>
    public GivenValues Values(CancellationToken cancellation) => _values.Get(cancellation);

    /// <summary>The findings about it, with the fixes that are right whatever branches of its directives are taken, and write no value of a placeholder.</summary>
    public IEnumerable<Diagnostic> Findings(CancellationToken cancellation) =>
        (_others.Get(cancellation)[0] is { } others ? others.Reported(Analyze(cancellation)) : Analyze(cancellation).Reported).Select(Values(cancellation).Note);

    /// <summary>Whether every fix is right whatever branches of its directives are taken.</summary>
    public bool IsFixable(CancellationToken cancellation) => _others.Get(cancellation)[0] is not { } others
        || Analyze(cancellation).Findings.All(finding => others.Checked(finding).Fixes.Length == finding.Fixes.Length);

    /// <summary>The findings about branches that it does not contain, at places of the client.</summary>
    public IEnumerable<Diagnostic> FindingsElsewhere(CancellationToken cancellation) => _others.Get(cancellation)[0]?.Besides(Analyze(cancellation)) ?? [];

    /// <summary>The variable of Terraform that is put in at an offset, of which its file has a literal; null for none.</summary>
    public TerraformVariable? VariableAt(int offset) =>
        _hosted.Kind == TerraformHost.Word ? TerraformVariable.At(Document.Text, _hosted.Map.ToHost(offset)) : null;

    /// <summary>The comment that names the target; null when there is none.</summary>
    public TextSpan? Target => TargetComment.PlaceIn(Source);

    /// <summary>The settings that it can have; null when it names an unknown target.</summary>
    public DocumentSettings? Settings(CancellationToken cancellation) => _settings.Get(cancellation)[0];

    /// <summary>What a new node of the newest of the variants makes of it; null when a node rejects it, or the target is unknown.</summary>
    public NodeAnalysis? Node(CancellationToken cancellation) =>
        Analyze(cancellation) is { IsRejected: false } analysis && Settings(cancellation) is { } settings
            ? analysis.Variants.FirstOrDefault(variant => variant.Variant.Name == settings.Newest.Name)?.On(Machine.Unknown)
            : null;

    /// <summary>The same, unless people would have to wait for it: that of a large document when it is compiled already, else null.</summary>
    public NodeAnalysis? NodeAtOnce(CancellationToken cancellation)
    {
        if (Source.Length <= SmallLength)
        {
            return Node(cancellation);
        }

        return _analysis.IsKnown && Node(cancellation) is { IsCompiled: true } node ? node : null;
    }

    /// <summary>The text about the thing at a span, which is worked out once where it does not depend on when it is asked for.</summary>
    public string? AboutOnce(TextSpan span, Func<string?> write)
    {
        if (Source.Length > SmallLength)
        {
            return write();
        }

        var key = span.ToString();
        return _about.TryGetValue(key, out var known) ? known : write() is { } text ? _about[key] = text : null;
    }

    /// <summary>What is secret in a file of a node.</summary>
    public SecretSpans SecretsIn(RenderedFile file, NodeAnalysis node) =>
        _masked.GetOrAdd(file, static (file, of) => MaskedFile.SecretsOf(file, of.Workspace.SecretsOf(of.Workspace.Schemas.SettingsFor(of.Variant))), (Workspace, node.Variant.Variant));

    /// <summary>Whether a key of a path may contain a secret.</summary>
    public bool HasSecretKey(SettingPath setting) => SecretKeys.TableOf(setting, Workspace.SecretsOf()) is not null;

    /// <summary>Whether a value must not be shown, not even what follows from it.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="span">The value.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public bool IsSecret(SettingPath setting, TextSpan span, CancellationToken cancellation) =>
        Analyze(cancellation).Secrets.Touches(span) || Workspace.SecretsOf().Hides(setting);

    // Keys that have a value: one that is being typed names nothing yet.
    private HashSet<string> NamesIn(SettingPath table, CancellationToken cancellation)
    {
        if (_hosted.Data is { } read)
        {
            return (read.Settings?.Entries ?? []).Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        }

        var (names, lines) = (new HashSet<string>(StringComparer.Ordinal), Tree(cancellation).Lines);
        foreach (var mention in Mentions(cancellation).In(table))
        {
            if (!names.Contains(mention.Path.Name) && NodeFinder.LineAt(lines, mention.Span.Start) is not KeyValueSyntax { Value: MissingSyntax })
            {
                names.Add(mention.Path.Name);
            }
        }

        return names;
    }

    /// <summary>The offset in the user data of one in the text of the client; null when it is not in it.</summary>
    public int? OffsetOf(int offset) => _hosted.Map.ToDocument(offset);

    /// <summary>The same; an empty line behind the last one is in it as well, where it is indented as the others are.</summary>
    public int? PlaceOf(int offset)
    {
        if (!IsToml)
        {
            return offset >= _hosted.Range.Start && offset <= _hosted.Range.End ? OffsetOf(offset) : null;
        }

        if (OffsetOf(offset) is { } inside)
        {
            return inside;
        }

        var (text, end) = (Document.Text, _hosted.Map.ToHost(Source.Length));
        return !IsWhole && offset > end && offset <= text.Length && text.Text.AsSpan(end, offset - end).IsWhiteSpace() && Column(offset) >= Column(_hosted.Map.ToHost(0)) ? Source.Length : null;

        int Column(int at) => text.Lines.PositionOf(at).Character;
    }

    /// <summary>The span of the user data that is in one of the text of the client; null when none is.</summary>
    public TextSpan? SpanOf(TextSpan span)
    {
        var start = OffsetOf(span.Start) ?? (span.Start < _hosted.Map.ToHost(0) ? 0 : null);
        var end = OffsetOf(span.End) ?? (span.End > _hosted.Map.ToHost(Source.Length) ? Source.Length : null);
        return start <= end ? TextSpan.FromBounds(start.Value, end.Value) : null;
    }

    /// <summary>The span of the user data of which the text of the client has the characters in a span, however it is indented there; null when it has none.</summary>
    public TextSpan? PartIn(TextSpan span)
    {
        var start = OrderedSearch.CountBefore(Source.Length + 1, offset => _hosted.Map.ToHost(offset) < span.Start);
        var end = OrderedSearch.CountBefore(Source.Length + 1, offset => _hosted.Map.ToHost(offset) <= span.End) - 1;
        return start <= Source.Length && end >= 0 ? TextSpan.FromBounds(start, Math.Max(start, end)) : null;
    }

    /// <summary>Where it begins in the text of the client.</summary>
    public LspRange Beginning => IsToml ? RangeOf(new TextSpan(0, 0)) : Document.RangeOf(new TextSpan(_hosted.Range.Start, 0));

    /// <summary>The range of the client that a span of the user data is at.</summary>
    public LspRange RangeOf(TextSpan span) => Document.RangeOf(_hosted.Map.ToHost(span));

    /// <summary>The changes of the client's text that make changes in the user data; null when there are none such.</summary>
    public LspTextEdit[]? EditsOf(IEnumerable<TextEdit> edits)
    {
        var changes = new List<LspTextEdit>();
        foreach (var edit in edits)
        {
            if (Source.Holes?.IsIn(edit.NewText) == true || _hosted.Map.ToHost(edit) is not { } change)
            {
                return null;
            }

            changes.Add(new LspTextEdit(Document.RangeOf(change.Span), change.NewText));
        }

        return changes.ToArray();
    }

    /// <summary>The same as a change of documents.</summary>
    public LspWorkspaceEdit? WorkspaceEditOf(IEnumerable<TextEdit> edits) =>
        EditsOf(edits) is { } changes ? new LspWorkspaceEdit(new Dictionary<string, LspTextEdit[]>(StringComparer.Ordinal) { [Document.Uri] = changes }) : null;
}

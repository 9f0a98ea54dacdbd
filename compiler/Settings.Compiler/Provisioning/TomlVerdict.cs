using Settings.Compiler.Binding;
using Settings.Compiler.Checking;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Syntax;
using Settings.Compiler.Syntax.Nodes;
using Settings.Compiler.Text;

namespace Settings.Compiler.Provisioning;

/// <summary>Why a program that reads a document as TOML stops at its first mistake.</summary>
internal sealed class TomlVerdict
{
    private readonly BoundDocument _document;
    private readonly IReadOnlyCollection<Diagnostic> _decoding;
    private readonly SecretPolicy _secrets;

    /// <summary>About a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="decoding">What is wrong with its bytes.</param>
    /// <param name="secrets">What messages must not quote.</param>
    public TomlVerdict(BoundDocument document, IReadOnlyCollection<Diagnostic> decoding, SecretPolicy secrets) => (_document, _decoding, _secrets) = (document, decoding, secrets);

    /// <summary>The keys at the top whose values are read, in lower case; null when all are. Of others only the structure counts.</summary>
    public string? Only { get; init; }

    /// <summary>The first mistake in the order of the text; null for none.</summary>
    public Refusal? First()
    {
        Diagnostic? first = null;
        foreach (var finding in _decoding.Concat(_document.Diagnostics).Where(finding => finding.Severity == Severity.Error && !IsUnread(finding)))
        {
            first = first is null || finding.Span.Start < first.Span.Start ? finding : first;
        }

        return first is null ? null : new Refusal(KindOf(first), first.Setting, first.Span, first.Masked(SecretScan.Of(_document.Source, _document.Tree, _secrets, [])).Message);
    }

    private RefusalKind KindOf(Diagnostic finding) =>
        TomlRuleDiagnostics.Rules.Contains(finding.Rule) ? RefusalKind.DefinedTwice
        : finding.Rule == LexicalDiagnostics.ControlCharacterRule ? RefusalKind.BadCharacter
        : finding.Rule == EncodingDiagnostics.NotUtf8Rule ? Encoding(finding)
        : finding.Rule == LexicalDiagnostics.InvalidNumberRule && IsBeyond(finding.Span) ? RefusalKind.OutOfRange
        : RefusalKind.NotToml;

    // Bytes are looked at in strings and comments; elsewhere what they become begins no token.
    private RefusalKind Encoding(Diagnostic finding)
    {
        var kind = finding.Span.Length == 0 ? SyntaxTokenKind.Stray : _document.Tree.Tokens.KindOf(_document.Tree.Tokens.IndexAt(finding.Span.Start));
        return kind is SyntaxTokenKind.Comment or SyntaxTokenKind.BasicString or SyntaxTokenKind.LiteralString or SyntaxTokenKind.MultiLineBasicString or SyntaxTokenKind.MultiLineLiteralString
            ? RefusalKind.BadCharacter
            : RefusalKind.NotToml;
    }

    private bool IsBeyond(TextSpan span) => NumberRules.Broken(_document.Source.Slice(span), out _, out _) is null;

    // go-toml reads numbers and dates when it stores them, and skips the keys of tables that it stores nowhere without asking
    // whether they are defined twice. Upstream: pelletier/go-toml v2 unmarshaler.go (handleRootExpression, skipUntilTable).
    private bool IsUnread(Diagnostic finding)
    {
        if (Only is null)
        {
            return false;
        }

        var isOfValue = finding.Rule == LexicalDiagnostics.InvalidNumberRule || finding.Rule == LexicalDiagnostics.InvalidDateRule;
        return (isOfValue || TomlRuleDiagnostics.Rules.Contains(finding.Rule)) && LineAt(finding.Span.Start) is var (line, header) && line is KeyValueSyntax pair
            && (header is null ? isOfValue && !IsRead(pair.Key) : !IsRead(header.Key));
    }

    private bool IsRead(KeySyntax key)
    {
        var part = key.Parts[0];
        var text = _document.Source.Slice(part.Span);
        var name = part.Kind == SyntaxTokenKind.Atom ? text.ToString() : new Binding.StringReader(_document.Source, [], TomlForms.WithEscape).Read(part.Kind, part.Span);
        return string.Equals(name, Only, StringComparison.OrdinalIgnoreCase);
    }

    private (LineSyntax? Line, HeaderSyntax? Header) LineAt(int offset)
    {
        HeaderSyntax? header = null;
        foreach (var line in _document.Tree.Lines)
        {
            if (line.Span.End >= offset)
            {
                return (line, header);
            }

            header = line as HeaderSyntax ?? header;
        }

        return (null, header);
    }
}

using Settings.Compiler.Analysis;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Hosts;
using Settings.Compiler.TemplateFunctions;
using Settings.Compiler.Text;
using Settings.LanguageServer.Messages;
using Settings.LanguageServer.Protocol;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>Renames keys that people choose themselves, wherever the document mentions them.</summary>
internal static class RenameFeature
{
    private const string BareKey = "[A-Za-z0-9_-]+";
    private const string QuotedKey = "[^\"'\\\\\\n]*";

    /// <summary>What can be renamed at an offset; null when no key is there.</summary>
    /// <exception cref="RequestException">The key is one of the model.</exception>
    public static PrepareRenameResult? PrepareAt(UserDataView view, int offset, CancellationToken cancellation) =>
        Find(view, offset, cancellation) is { Mention: var mention } ? new PrepareRenameResult(view.RangeOf(mention.Span), mention.Path.Name) : null;

    /// <summary>The changes; null when no key is there.</summary>
    /// <exception cref="RequestException">The key is one of the model, or cannot have the name.</exception>
    public static LspWorkspaceEdit? At(UserDataView view, int offset, string name, CancellationToken cancellation)
    {
        if (Find(view, offset, cancellation) is not { } key)
        {
            return null;
        }

        var path = key.Mention.Path;
        if (name == path.Name)
        {
            return view.WorkspaceEditOf([]);
        }

        var mentions = view.Mentions(cancellation);
        if (key.Shape.TryGetProperty(name, out _))
        {
            throw Refused($"'{name}' is the name of a setting in '{key.Table}'.");
        }

        if (mentions.Of(key.Table.Append(name)).Any())
        {
            throw Refused($"'{name}' already exists in '{key.Table}'.");
        }

        TextEdit[] edits = [.. mentions.Of(path).Select(span => new TextEdit(span, Write(view, span, name)))];
        Try(view, key, edits, cancellation);
        return view.WorkspaceEditOf(edits);
    }

    /// <summary>The ranges that are the same key as the one at an offset, written in the same way; null when there is only one.</summary>
    public static LinkedEditingRanges? LinkedAt(UserDataView view, int offset, CancellationToken cancellation)
    {
        if (FreeKey.At(view, offset, out _, cancellation) is not { Mention: var own })
        {
            return null;
        }

        var text = TextOf(view, own.Span);
        var same = view.Mentions(cancellation).Of(own.Path).Where(span => TextOf(view, span) == text).ToList();
        var isQuoted = IsQuoted(view, own.Span);
        return same.Count < 2 ? null : new LinkedEditingRanges([.. same.Select(span => view.RangeOf(isQuoted ? new TextSpan(span.Start + 1, span.Length - 2) : span))])
        {
            WordPattern = isQuoted ? QuotedKey : BareKey,
        };
    }

    private static FreeKey? Find(UserDataView view, int offset, CancellationToken cancellation)
    {
        var key = FreeKey.At(view, offset, out var isOfModel, cancellation);
        return !isOfModel ? key : throw Refused("The name of a setting cannot be changed, only keys that you choose yourself, such as those of labels.");
    }

    // What lint says of the document behind it decides.
    private static void Try(UserDataView view, FreeKey key, TextEdit[] edits, CancellationToken cancellation)
    {
        var before = view.Analyze(cancellation);
        var text = TextEdit.Apply(view.Source.Text, edits);
        var after = view.Workspace.Analyze(UserDataReader.Read(view.Source.With(text), cancellation), view.Request, cancellation);
        if (ErrorsOf(after).Count() <= ErrorsOf(before).Count())
        {
            return;
        }

        var known = ErrorsOf(before).Select(error => error.Message).ToHashSet(StringComparer.Ordinal);
        var reason = ErrorsOf(after).Where(error => !known.Contains(error.Message)).Select(error => error.Message).FirstOrDefault();
        throw Refused(reason ?? $"'{key.Mention.Path.Name}' cannot have this name.");
    }

    private static IEnumerable<Diagnostic> ErrorsOf(DocumentAnalysis analysis) => analysis.Findings.Where(finding => finding.Severity == Severity.Error);

    private static string Write(UserDataView view, TextSpan span, string name) => IsQuoted(view, span) ? KeyText.Quoted(name) : KeyText.Write(name);

    private static bool IsQuoted(UserDataView view, TextSpan span) => view.Source.Text[span.Start] is '"' or '\'';

    private static string TextOf(UserDataView view, TextSpan span) => view.Source.Slice(span).ToString();

    private static RequestException Refused(string reason) => new(RpcError.RequestFailed, reason);
}

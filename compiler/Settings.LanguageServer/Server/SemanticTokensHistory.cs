using System.Collections.Concurrent;
using System.Globalization;
using Settings.LanguageServer.Messages;

namespace Settings.LanguageServer.Server;

/// <summary>The semantic tokens that each document was last told with, so that only what changed need be told.</summary>
internal sealed class SemanticTokensHistory
{
    private readonly ConcurrentDictionary<string, SemanticTokens> _known = new(StringComparer.Ordinal);
    private int _last;

    /// <summary>All tokens of a document.</summary>
    public SemanticTokens Whole(string uri, int[] tokens) =>
        _known[uri] = new SemanticTokens(Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture), tokens);

    /// <summary>What has changed since a result; all tokens when that is not the last one.</summary>
    public SemanticTokensDelta Changes(string uri, string since, int[] tokens)
    {
        var earlier = _known.GetValueOrDefault(uri);
        var now = Whole(uri, tokens);
        if (earlier is null || earlier.ResultId != since)
        {
            return new SemanticTokensDelta(now.ResultId ?? string.Empty) { Data = tokens };
        }

        var before = earlier.Data;
        var same = before.AsSpan().CommonPrefixLength(tokens);
        var most = Math.Min(before.Length, tokens.Length) - same;
        var end = 0;
        while (end < most && before[^(end + 1)] == tokens[^(end + 1)])
        {
            end++;
        }

        return new SemanticTokensDelta(now.ResultId ?? string.Empty)
        {
            Edits = same == before.Length && same == tokens.Length ? [] : [new SemanticTokensEdit(same, before.Length - same - end, tokens[same..^end])],
        };
    }

    /// <summary>Forgets a document.</summary>
    public void Forget(string uri) => _known.TryRemove(uri, out _);
}

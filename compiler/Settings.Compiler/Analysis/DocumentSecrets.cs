using System.Buffers;
using System.Collections.Immutable;
using Settings.Compiler.Checking;
using Settings.Compiler.Datastore;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Hosts;
using Settings.Compiler.Paths;
using Settings.Compiler.Text;

namespace Settings.Compiler.Analysis;

/// <summary>The secrets of one document: looked for when something of it is shown, once.</summary>
internal sealed class DocumentSecrets
{
    // A table that leaves its keys to the author has any key, also one that is an assignment.
    private static readonly SearchValues<char> NotOfNames = SearchValues.Create(" \t\r\n=\"'");

    private readonly SecretPolicy _policy;
    private readonly Lazy<SecretSpans> _spans;

    /// <summary>Prepares the search.</summary>
    /// <param name="workspace">The catalog.</param>
    /// <param name="document">The document.</param>
    /// <param name="target">What it was checked for; null when that is unknown.</param>
    /// <param name="verdicts">What each variant makes of it: what is secret for one of them is not shown.</param>
    public DocumentSecrets(Workspace workspace, UserData document, Target? target, ImmutableArray<VariantVerdict> verdicts)
    {
        // Of several variants the settings of all are asked.
        _policy = workspace.SecretsOf(target?.Groups is [var only] ? [only.Model.Schema] : []);
        _spans = new(() => SecretScan.Of(
            document.Source,
            document.Tree,
            _policy,
            [
                .. verdicts.SelectMany(verdict => verdict.Result.Secrets),
                .. document is { Tree: null, Settings: { } settings } ? SecretValues.In(settings, _policy) : [],
            ]));
    }

    /// <summary>Where they are.</summary>
    public SecretSpans Spans => _spans.Value;

    /// <summary>A finding about the document without its secrets.</summary>
    public Diagnostic Mask(Diagnostic finding)
    {
        var masked = finding.Masked(Spans);
        if (masked.Setting is { } path && SecretKeys.TableOf(path, _policy) is { } table)
        {
            // What quotes the key by its place is masked already; what spells the path is not.
            return masked.Said == finding.Said ? masked.Untold(table) : masked with { Setting = table };
        }

        return masked.Setting is { } setting && Spans.Contains(finding.Span) && finding.Span.Length > 0 ? masked with { Setting = Known(setting) } : masked;
    }

    // A key in the middle of a secret may be a part of it: of such a path only what a schema has is shown.
    private SettingPath Known(SettingPath setting)
    {
        var known = setting;
        while (known.Parent is { } parent && (known.Name.AsSpan().ContainsAny(NotOfNames) || !IsKnown(known)))
        {
            known = parent;
        }

        return known;
    }

    private bool IsKnown(SettingPath path)
    {
        _policy.Judge([.. path.Segments], out var isKnown);
        return isKnown;
    }
}

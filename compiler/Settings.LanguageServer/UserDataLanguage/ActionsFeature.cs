using Settings.Compiler.Diagnostics;
using Settings.Compiler.Hosts;
using Settings.Compiler.Suppressions;
using Settings.Compiler.Text;
using Settings.LanguageServer.Messages;

namespace Settings.LanguageServer.UserDataLanguage;

/// <summary>Changes that are offered: the fixes of lint, all of them at once, and other ways to write the same.</summary>
internal static class ActionsFeature
{
    /// <summary>The actions for a span.</summary>
    /// <param name="view">The user data.</param>
    /// <param name="span">The span, which may be empty.</param>
    /// <param name="kinds">What is asked for.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public static IEnumerable<CodeAction> Of(UserDataView view, TextSpan span, ActionKinds kinds, CancellationToken cancellation)
    {
        var actions = new List<CodeAction>();
        if (kinds.Has(ActionKinds.QuickFix))
        {
            actions.AddRange(OfFindings(view, span, cancellation));
        }

        if (kinds.Has(ActionKinds.Rewrite))
        {
            actions.AddRange(Rewrites.At(view, span.Start, cancellation)
                .Select(rewrite => view.WorkspaceEditOf(rewrite.Edits) is { } edit ? new CodeAction(rewrite.Title, ActionKinds.Rewrite) { Edit = edit } : null).OfType<CodeAction>());
        }

        // Fixing the whole document takes several analyses: too many for each move of the cursor.
        if (kinds.IsNamed(ActionKinds.FixAll) && view.IsFixable(cancellation) && view.Values(cancellation).EditsOf(view.Request, cancellation: cancellation).Edits is { IsEmpty: false } fixes && view.WorkspaceEditOf(fixes) is { } all)
        {
            actions.Add(new CodeAction("Apply all safe fixes", ActionKinds.FixAll) { Edit = all });
        }

        return actions;
    }

    private static IEnumerable<CodeAction> OfFindings(UserDataView view, TextSpan span, CancellationToken cancellation)
    {
        var touched = view.Findings(cancellation).Where(finding => finding.Span.Start <= span.End && finding.Span.End >= span.Start).ToArray();
        return touched.SelectMany(finding => finding.Fixes.Select(fix => Write(view, finding, fix)).OfType<CodeAction>())
            .Concat(touched.GroupBy(finding => finding.Code, StringComparer.Ordinal).SelectMany(same => Suppress(view, [.. same], cancellation).Append(Explain(view, same.Key, same))));
    }

    private static CodeAction? Write(UserDataView view, Diagnostic finding, Fix fix) => view.WorkspaceEditOf(fix.Edits) is not { } edit ? null : new CodeAction(view.AsWritten(fix.Title), ActionKinds.QuickFix)
    {
        Diagnostics = [FindingsFeature.Write(view, finding)],
        IsPreferred = fix.IsSafe ? true : null,
        Edit = edit,
    };

    // Without a reason, which only people know: lint then asks for it.
    private static IEnumerable<CodeAction> Suppress(UserDataView view, Diagnostic[] findings, CancellationToken cancellation)
    {
        var tree = view.Tree(cancellation);
        if (!view.IsToml || !UserDataEvidence.MayBeChanged(tree, view.Read(cancellation).Diagnostics))
        {
            yield break;
        }

        foreach (var (scope, where) in new[] { (SuppressionScope.Line, "on this line"), (SuppressionScope.File, "in this document") })
        {
            if (SuppressionWriter.Write(tree, findings, scope, reason: null) is { IsEmpty: false } edits && view.WorkspaceEditOf(edits) is { } edit)
            {
                yield return new CodeAction($"Suppress '{findings[0].Rule.Name}' {where}", ActionKinds.QuickFix)
                {
                    Diagnostics = findings.Select(finding => FindingsFeature.Write(view, finding)).ToArray(),
                    Edit = edit,
                };
            }
        }
    }

    private static CodeAction Explain(UserDataView view, string code, IEnumerable<Diagnostic> findings) => new($"Explain {code}", ActionKinds.QuickFix)
    {
        Diagnostics = findings.Select(finding => FindingsFeature.Write(view, finding)).ToArray(),
        Command = new LspCommand($"Explain {code}", Commands.Explain) { Arguments = [code] },
    };
}

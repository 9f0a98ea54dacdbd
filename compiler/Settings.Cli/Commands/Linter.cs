using Settings.Cli.Input;
using Settings.Cli.Output;
using Settings.Compiler.Advice.Effects;
using Settings.Compiler.Advice.Insertions;
using Settings.Compiler.Advice.Rules;
using Settings.Compiler.Binding;
using Settings.Compiler.Catalog;
using Settings.Compiler.Checking;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Hosts;
using Settings.Compiler.Schemas;
using Settings.Compiler.Text;

namespace Settings.Cli.Commands;

/// <summary>Gives the verdict on one document after the other.</summary>
internal sealed class Linter(CompilerSession session)
{
    /// <summary>Checks one input.</summary>
    public FileReport Lint(InputFile input)
    {
        if (input.Bytes is not { } bytes)
        {
            var none = new SourceText(input.Name, string.Empty);
            return new FileReport(none, [ToolDiagnostics.UnreadableFile(input.Name, input.Failure ?? "it is missing")], []) { CannotWork = true };
        }

        using var delay = CollectionDelay.For(bytes);
        var document = UserDataReader.Read(input.Name, bytes);
        var diagnostics = new DiagnosticBag();
        var target = TargetComment.Read(document.Source, diagnostics);
        try
        {
            var variants = session.VariantsFor(target);
            var asked = session.ReleaseNameFor(target);
            var hidden = HideSecrets(document, session.Schemas.SettingsFor(variants[0].Extensions, asked), diagnostics);
            var history = new ReleaseChecker(session.History, session.Schemas, variants[0].Release, asked);
            if (asked != variants[0].Release)
            {
                diagnostics.Add(HistoryDiagnostics.Inexact(default, asked, variants[0].Release));
            }

            var secrets = document.Settings is { } settings ? Check(settings, hasGaps: !document.IsReadable, variants, asked, history, diagnostics) : [];
            return Report(document, diagnostics, [.. secrets, .. hidden]);
        }
        catch (UnknownTargetException unknown)
        {
            diagnostics.Add(ToolDiagnostics.InvalidTarget(document.Source.Lines.LineSpan(0), unknown.Message));
            return Report(document, diagnostics, []) with { CannotWork = true };
        }
    }

    /// <summary>Puts findings into their order.</summary>
    public static FileReport Report(UserData document, DiagnosticBag diagnostics, IReadOnlyList<TextSpan> secrets) =>
        new(document.Source, DiagnosticOrder.Sorted(diagnostics), secrets)
        {
            IsCompressed = document.IsCompressed,
            CannotWork = diagnostics.Any(d => d.Rule == ToolDiagnostics.InvalidTargetRule),
        };

    /// <summary>Takes over the reader's findings without the secrets in them, and gives the places of these.</summary>
    public static IReadOnlyList<TextSpan> HideSecrets(UserData document, SettingsSchema schema, DiagnosticBag diagnostics)
    {
        if (document.Diagnostics.Count == 0)
        {
            return [];
        }

        var (clean, secrets) = SecretText.Hide(document.Source, document.Diagnostics, schema);
        diagnostics.AddRange(clean);
        return secrets;
    }

    // Variants with the same extensions give the same verdict, so each set of extensions is checked once.
    private IReadOnlyList<TextSpan> Check(DocumentTable settings, bool hasGaps, IReadOnlyList<Variant> variants, string asked, ReleaseChecker history, DiagnosticBag diagnostics)
    {
        var results = variants
            .GroupBy(v => string.Join(' ', v.Extensions), StringComparer.Ordinal)
            .Select(group => (Variants: group.ToArray(), Result: Check(settings, session.Schemas.SettingsFor(group.First().Extensions, asked), hasGaps, history)))
            .ToArray();
        diagnostics.AddRange(VariantVerdicts.Merge([.. results.Select(r => new VariantVerdict(r.Variants, r.Result.Diagnostics))], settings));
        diagnostics.AddRange(VariantVerdicts.Common(
            [.. from result in results
                where variants.Count == 1 || result.Result.IsAccepted
                from variant in result.Variants
                select Advice(variant, settings, hasGaps, result.Result)]));
        return results.Length > 0 ? results[0].Result.Secrets : [];
    }

    private static CheckResult Check(DocumentTable settings, SettingsSchema schema, bool hasGaps, ReleaseChecker history)
    {
        var result = SettingsChecker.Check(settings, schema, hasGaps);
        return result with { Diagnostics = [.. history.Explain(result.Diagnostics, settings, schema), .. history.Newer(settings, schema)] };
    }

    private IEnumerable<Diagnostic> Advice(Variant variant, DocumentTable settings, bool hasGaps, CheckResult result) =>
    [
        .. new RuleChecker(session.Rules, variant, settings, hasGaps).Check(result.Normalised),
        .. new InsertionChecker(session.Insertions, variant).Check(result.Normalised),
        .. new EffectChecker(session.Effects, session.Rules, variant).Check(result.Normalised),
    ];
}

using Settings.Compiler.Binding;

namespace Settings.Compiler.Advice.Rules;

/// <summary>A rule as a target has it. Safe from any number of threads.</summary>
internal sealed class TargetRule(RuleFile file, RuleTarget target)
{
    private AdviceRule? _rule;
    private bool _isKnown;

    /// <summary>The rule when it holds for the target and a document has a setting that it is about; else null, or a rule without a place in the document.</summary>
    /// <param name="settings">What the document says below settings.</param>
    /// <param name="hasFacts">Whether anything is known of the machine.</param>
    /// <exception cref="Sources.CatalogException">It is read for this, and broken.</exception>
    public AdviceRule? For(DocumentTable settings, bool hasFacts)
    {
        if (!Volatile.Read(ref _isKnown))
        {
            var canHold = file.Header.CanHoldOn(target.Variant);
            if (canHold && ((file.Header.NeedsFacts && !hasFacts) || !file.Header.IsAbout(settings)))
            {
                return null;
            }

            _rule = canHold && file.Rule is var rule && rule.HoldsOn(target) ? rule : null;
            Volatile.Write(ref _isKnown, true);
        }

        return _rule is { NeedsFacts: true } && !hasFacts ? null : _rule;
    }
}

using Settings.Compiler.Catalog;
using Settings.Compiler.Versions;

namespace Settings.Compiler.Advice.Rules;

/// <summary>What rules are applied for. Where one release stands in for another, the rules are those of the release that is asked about.</summary>
/// <param name="Variant">The variant whose data are used, which may be one of a release that stands in.</param>
/// <param name="Release">The release that is asked about.</param>
public sealed record RuleTarget(Variant Variant, string Release)
{
    /// <summary>Whether releases contain the one that is asked about.</summary>
    internal bool IsIn(ReleaseSpan releases) => releases.Contains(Release);

    /// <summary>
    /// Whether what nothing in a document sets is known from the variant's defaults and programs. Something that only other releases do wrong
    /// has been put right by this one, mostly with a default: that one does not tell what those releases have.
    /// </summary>
    internal bool KnowsDefaults(ReleaseSpan releases) => releases.Contains(Variant.Release);
}

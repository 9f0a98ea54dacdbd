using Settings.Compiler.Hosts;

namespace Settings.Compiler.Analysis;

/// <summary>Says why a document was checked for its target.</summary>
internal static class TargetReasons
{
    /// <summary>Who names the variants, in a few words.</summary>
    /// <param name="choices">The names, and who gives them.</param>
    /// <param name="evidence">What the text around the document says.</param>
    public static string Of(TargetChoices choices, HostEvidence evidence) => choices.Variant.Origin switch
    {
        TargetOrigin.Request => "the command line",
        TargetOrigin.Comment => "the comment in the document",
        TargetOrigin.Configuration => "the configuration file",
        _ => evidence.Why ?? "the settings that it has",
    };
}

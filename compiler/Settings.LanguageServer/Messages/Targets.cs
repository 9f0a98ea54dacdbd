namespace Settings.LanguageServer.Messages;

/// <summary>Parameters of settingsc/targets, a request of ours: what a document can be checked for.</summary>
internal sealed record TargetsParams
{
    /// <summary>The release whose variants are wanted; null, or one that the catalog does not describe, for the newest.</summary>
    public string? Release { get; init; }
}

/// <summary>The answer to settingsc/targets, newest first.</summary>
/// <param name="Variants">The variants of the release.</param>
/// <param name="Releases">The releases that the catalog describes.</param>
internal sealed record Targets(string[] Variants, string[] Releases);

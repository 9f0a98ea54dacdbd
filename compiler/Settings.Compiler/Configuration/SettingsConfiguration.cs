using System.Collections.Immutable;
using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;

namespace Settings.Compiler.Configuration;

/// <summary>A configuration file, settingsc.toml: what holds for the documents at and below its folder. Immutable.</summary>
public sealed class SettingsConfiguration
{
    /// <summary>What the file is called wherever it is looked for.</summary>
    public const string FileName = "settingsc.toml";

    internal SettingsConfiguration(SourceText source) => Source = source;

    /// <summary>The text.</summary>
    public SourceText Source { get; }

    /// <summary>What is wrong with it; a file with findings governs nothing.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; internal init; } = [];

    /// <summary>The entries of the table "targets", in the order in which they are written.</summary>
    public ImmutableArray<TargetEntry> Entries { get; internal init; } = [];

    /// <summary>The files whose entries hold where this one has none, relative to its folder; of two, the later one counts more.</summary>
    public ImmutableArray<ConfiguredName> Extends { get; internal init; } = [];

    /// <summary>How placeholders are written beside the usual ways.</summary>
    public ImmutableArray<ConfiguredPlaceholder> Placeholders { get; internal init; } = [];

    /// <summary>Whether it says how placeholders are written: then it does so for files that it extends, too.</summary>
    public bool HasPlaceholders { get; internal init; }

    /// <summary>The folder of rules of one's own, relative to its folder; null for none.</summary>
    public ConfiguredName? Rules { get; internal init; }

    /// <summary>The policies, JSON Schemas relative to its folder.</summary>
    public ImmutableArray<ConfiguredName> Policies { get; internal init; } = [];

    /// <summary>Whether it names policies: then it does so for files that it extends, too.</summary>
    public bool HasPolicies { get; internal init; }

    /// <summary>Where the pages about findings are, as it is written; null when it does not say.</summary>
    public ConfiguredName? DocsUrl { get; internal init; }

    /// <summary>The same as an address.</summary>
    public DocsAddress? Docs { get; internal init; }

    /// <summary>How much findings matter.</summary>
    public ImmutableArray<ConfiguredSeverity> Severities { get; internal init; } = [];

    /// <summary>Whether it says what is passed over in folders.</summary>
    public bool HasExclude { get; internal init; }

    /// <summary>Patterns of what is passed over in folders, relative to its folder.</summary>
    internal ImmutableArray<PathPattern> Exclude { get; init; } = [];

    /// <summary>
    /// What holds for a document: the last entry whose pattern matches, as a whole. So general patterns come first and special ones
    /// after them, and a variant never meets the release of another entry.
    /// </summary>
    /// <param name="path">The document relative to the folder of the configuration file, with '/' between its parts.</param>
    /// <returns>The entry; null when no pattern matches.</returns>
    public TargetEntry? EntryOf(string path) => Entries.LastOrDefault(entry => entry.Glob?.Matches(path) == true);

    /// <summary>The same with findings, with which it governs nothing.</summary>
    internal SettingsConfiguration With(IReadOnlyList<Diagnostic> findings) => findings.Count > 0 ? new SettingsConfiguration(Source) { Findings = findings } : this;
}

using Settings.Compiler.Diagnostics;
using Settings.Compiler.Text;

namespace Settings.Compiler.Configuration;

/// <summary>A configuration file, settingsc.toml: what holds for the documents at and below its folder. Immutable.</summary>
public sealed class SettingsConfiguration
{
    /// <summary>What the file is called wherever it is looked for.</summary>
    public const string FileName = "settingsc.toml";

    private readonly IReadOnlyList<TargetPattern> _targets;

    internal SettingsConfiguration(SourceText source, IReadOnlyList<TargetPattern> targets, IReadOnlyList<Diagnostic> findings)
    {
        Source = source;
        Findings = findings;
        _targets = targets;
    }

    /// <summary>The text.</summary>
    public SourceText Source { get; }

    /// <summary>What is wrong with it; a file with findings governs nothing.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; }

    /// <summary>The entries of the table "targets", in the order in which they are written.</summary>
    public IEnumerable<ConfiguredTarget> Targets => _targets.Select(entry => entry.Target);

    /// <summary>
    /// What holds for a document: the last entry whose pattern matches, as a whole. So general patterns come first and special ones
    /// after them, and a variant never meets the release of another entry.
    /// </summary>
    /// <param name="path">The document relative to the folder of the configuration file, with '/' between its parts.</param>
    /// <returns>The entry; null when no pattern matches.</returns>
    public ConfiguredTarget? TargetOf(string path) => _targets.LastOrDefault(entry => entry.Glob.Matches(path))?.Target;
}

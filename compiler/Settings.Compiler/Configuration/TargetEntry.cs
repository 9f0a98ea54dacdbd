using System.Collections.Immutable;
using Settings.Compiler.Text;

namespace Settings.Compiler.Configuration;

/// <summary>What a configuration file says of the files that match a pattern.</summary>
/// <param name="Pattern">The pattern, relative to the folder of the configuration file.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Targets">The targets, each of which documents are checked for; at least one.</param>
public sealed record TargetEntry(string Pattern, SourcePlace Place, ImmutableArray<ConfiguredTarget> Targets)
{
    /// <summary>The pattern as it is matched.</summary>
    internal PathGlob? Glob { get; init; }
}
